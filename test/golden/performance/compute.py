"""Computes daily-returns.json and trades.json with numpy, pandas and scipy. See SOURCES.md."""

import json
import math

import numpy as np
import pandas as pd
from scipy.stats import norm

PERIODS = 252


def series(seed, count, start, drift, scale, first=None):
    random = np.random.default_rng(seed)
    values = np.round(drift + scale * random.standard_t(4, count), 6)
    if first is not None:
        values[: len(first)] = first
    values[10] = 0.0
    return pd.Series(values, index=pd.bdate_range(start, periods=count))


def total(r):
    return float((1 + r).prod() - 1)


def cagr(r):
    return (1 + total(r)) ** (PERIODS / len(r)) - 1


def underwater(r):
    wealth = np.concatenate([[1.0], (1 + r).cumprod().values])
    return pd.Series((wealth / np.maximum.accumulate(wealth) - 1)[1:], index=r.index)


def drawdowns(r):
    dd = underwater(r)
    found, start = [], None
    for day, value in dd.items():
        if value < -1e-12 and start is None:
            start = day
        if value >= -1e-12 and start is not None:
            found.append((start, before, day))
            start = None
        before = day
    if start is not None:
        found.append((start, before, None))
    return [
        {
            "start": str(a.date()),
            "valley": str(dd[a:b].idxmin().date()),
            "end": str(b.date()),
            "recovery": None if c is None else str(c.date()),
            "depth": float(dd[a:b].min()),
            "days": (b - a).days + 1,
        }
        for a, b, c in found
    ]


def below_var(x):
    limit = norm.ppf(0.05, x.mean(), x.std())
    return float(x[x < limit].mean())


def streak(flags):
    longest = run = 0
    for flag in flags:
        run = run + 1 if flag else 0
        longest = max(longest, run)
    return longest


def penalty(x):
    rho = abs(np.corrcoef(x[:-1], x[1:])[0, 1])
    n = len(x)
    lags = np.arange(1, n)
    return math.sqrt(1 + 2 * np.sum((n - lags) / n * rho**lags))


def figures(r, b, rf):
    daily = (1 + rf) ** (1 / PERIODS) - 1
    x = r - daily
    n = len(r)
    dd = underwater(r)
    spells = drawdowns(r)
    wins, losses = r[r > 0], r[r < 0]
    win_rate = len(wins) / len(r[r != 0])
    payoff = wins.mean() / -losses.mean()
    profit_factor = wins.sum() / -losses.sum()
    ulcer = math.sqrt((dd**2).sum() / (n - 1))
    sharpe = x.mean() / x.std()
    sortino = x.mean() / math.sqrt((x.clip(upper=0) ** 2).sum() / n)
    root = math.sqrt(PERIODS)
    kurt = r.kurtosis() + 3
    months = r.groupby([r.index.year, r.index.month]).apply(total)
    years = r.groupby(r.index.year).apply(total)
    last = r.index[-1]
    back = lambda m: r[r.index >= last - pd.DateOffset(months=m)]
    worst = np.sort(r.values)[: int((n - 1) * 0.05) + 1]
    q = lambda p: float(np.percentile(r.values, 100 * p))
    found = {
        "total_return": total(r),
        "cagr": cagr(r),
        "cagr_calendar": (1 + total(r)) ** (365 / (r.index[-1] - r.index[0]).days) - 1,
        "simple_return": r.sum(),
        "average_return": r[r != 0].mean(),
        "expected_daily": (1 + total(r)) ** (1 / n) - 1,
        "expected_monthly": (1 + total(r)) ** (1 / len(months)) - 1,
        "expected_yearly": (1 + total(r)) ** (1 / len(years)) - 1,
        "month_to_date": total(r[(r.index.year == last.year) & (r.index.month == last.month)]),
        "three_months": total(back(3)),
        "six_months": total(back(6)),
        "year_to_date": total(r[r.index.year == last.year]),
        "one_year": total(back(12)),
        "three_years_annualised": cagr(back(36)),
        "best_day": r.max(),
        "worst_day": r.min(),
        "best_month": months.max(),
        "worst_month": months.min(),
        "best_year": years.max(),
        "worst_year": years.min(),
        "average_up_month": months[months > 0].mean(),
        "average_down_month": months[months < 0].mean(),
        "win_rate_months": (months > 0).sum() / (months != 0).sum(),
        "win_rate_years": (years > 0).sum() / (years != 0).sum(),
        "volatility": r.std() * root,
        "downside_deviation": math.sqrt((x.clip(upper=0) ** 2).sum() / n) * root,
        "var_95": norm.ppf(0.05, r.mean(), r.std()),
        "cvar_95": below_var(r),
        "cvar_95_parametric": r.mean() - r.std() * norm.pdf(norm.ppf(0.05)) / 0.05,
        "var_95_historical": q(0.05),
        "cvar_95_historical": worst.mean(),
        "skew": r.skew(),
        "kurtosis": r.kurtosis(),
        "tail_ratio": abs(q(0.95) / q(0.05)),
        "risk_of_ruin": ((1 - win_rate) / (1 + win_rate)) ** n,
        "max_drawdown": dd.min(),
        "average_drawdown": np.mean([s["depth"] for s in spells]),
        "current_drawdown": dd.iloc[-1],
        "longest_drawdown_days": max(s["days"] for s in spells),
        "average_drawdown_days": np.mean([s["days"] for s in spells]),
        "drawdown_count": len(spells),
        "ulcer_index": ulcer,
        "sharpe": sharpe * root,
        "smart_sharpe": sharpe * root / penalty(x.values),
        "probabilistic_sharpe": norm.cdf(
            sharpe * math.sqrt(n - 1) / math.sqrt(1 - r.skew() * sharpe + (kurt - 1) / 4 * sharpe**2)
        ),
        "sortino": sortino * root,
        "smart_sortino": sortino * root / penalty(x.values),
        "adjusted_sortino": sortino * root / math.sqrt(2),
        "calmar": cagr(r) / -dd.min(),
        "omega": x[x > 0].sum() / -x[x < 0].sum(),
        "gain_to_pain": r.sum() / -losses.sum(),
        "ulcer_performance_index": (total(r) - rf) / ulcer,
        "serenity": (r.sum() - rf) / (ulcer * (-below_var(dd) / r.std())),
        "recovery_factor": r.sum() / -dd.min(),
        "common_sense_ratio": profit_factor * abs(q(0.95) / q(0.05)),
        "cpc_index": profit_factor * win_rate * payoff,
        "kelly": win_rate - (1 - win_rate) / payoff,
        "win_rate": win_rate,
        "profit_factor": profit_factor,
        "payoff": payoff,
        "expectancy": r[r != 0].mean(),
        "average_win": wins.mean(),
        "average_loss": losses.mean(),
        "consecutive_wins": streak(r > 0),
        "consecutive_losses": streak(r < 0),
        "exposure": len(r[r != 0]) / n,
        "outlier_win_ratio": q(0.99) / r[r >= 0].mean(),
        "outlier_loss_ratio": q(0.01) / losses.mean(),
    }
    if b is not None:
        both = pd.DataFrame({"r": r, "b": b}).dropna()
        m, o = both.r, both.b
        beta = np.cov(m, o)[0, 1] / o.var()
        active = m - o
        jensen = (m - daily).mean() - beta * (o - daily).mean()
        found |= {
            "alpha": (m.mean() - beta * o.mean()) * PERIODS,
            "alpha_jensen": (1 + jensen) ** PERIODS - 1,
            "beta": beta,
            "correlation": np.corrcoef(m, o)[0, 1],
            "r_squared": np.corrcoef(m, o)[0, 1] ** 2,
            "information_ratio": active.mean() / active.std(),
            "information_ratio_annualised": active.mean() / active.std() * root,
            "tracking_error": active.std() * root,
            "treynor": (total(m) - rf) / beta,
            "treynor_annualised": (cagr(m) - rf) / beta,
            "up_capture": cagr(m[o > 0]) / cagr(o[o > 0]),
            "down_capture": cagr(m[o < 0]) / cagr(o[o < 0]),
        }
    # NaN is what numpy answers where a figure is not defined.
    return {name: None if np.isnan(value) else float(value) for name, value in found.items()}


def case(name, r, b, rf):
    return {
        "name": name,
        "riskFree": rf,
        "periods": PERIODS,
        "dates": [str(day.date()) for day in r.index],
        "returns": [float(v) for v in r],
        "benchmark": None
        if b is None
        else {"dates": [str(day.date()) for day in b.index], "returns": [float(v) for v in b]},
        "figures": figures(r, b, rf),
        "drawdowns": drawdowns(r),
    }


def daily_returns():
    market = series(11, 900, "2021-03-01", 0.0004, 0.008)
    noise = series(12, 900, "2021-03-01", 0.0001, 0.004)
    own = (0.8 * market + noise).round(6)
    # The benchmark lacks some days and has others that the series has not.
    return [
        case("three years and a half against a benchmark, 3 % risk-free", own, market.drop(market.index[50:60]), 0.03),
        case("under water from the first day", series(13, 260, "2022-01-03", -0.0008, 0.009, [-0.05]), None, 0.0),
        case("five months without a risk-free rate", series(14, 105, "2024-02-01", 0.0012, 0.006), None, 0.0),
    ]


def z_score(net):
    signs = np.sign(net[net != 0])
    w, l = (signs > 0).sum(), (signs < 0).sum()
    n, runs, pairs = w + l, 1 + (np.diff(signs) != 0).sum(), 2 * w * l
    return (n * (runs - 0.5) - pairs) / math.sqrt(pairs * (pairs - n) / (n - 1))


def trades():
    random = np.random.default_rng(21)
    n = 240
    gross = np.round(random.normal(18, 130, n) / 5) * 5
    gross[[4, 60]] = 4.24
    commission = np.full(n, 4.24)
    net = np.round(gross - commission, 2)
    side = np.where(random.random(n) < 0.6, 1, -1)
    duration = np.round(random.exponential(900_000, n))
    risk = np.where(random.random(n) < 0.7, 100.0, np.nan)
    r = np.round(net / risk, 6)
    mae = np.round(np.minimum(gross, 0) - random.exponential(40, n), 2)
    mfe = np.round(np.maximum(gross, 0) + random.exponential(60, n), 2)
    mae[::9] = np.nan
    s, g = pd.Series(net), gross
    wins, losses = net[net > 0], net[net < 0]
    known = pd.Series(r).dropna()
    has = ~np.isnan(mae)
    span = (mfe - mae)[has]
    curve = np.concatenate([[0], net.cumsum()])
    fall = (curve - np.maximum.accumulate(curve)).min()
    payoff = wins.mean() / -losses.mean()
    p = len(wins) / (len(wins) + len(losses))
    of = lambda sign: net[side == sign]
    factor = lambda x: x[x > 0].sum() / -x[x < 0].sum()
    generator = np.random.default_rng(22)
    moved = net - net.mean()
    luck = np.mean(generator.choice(moved, (200_000, n)).mean(axis=1) >= net.mean())
    found = {
        "trade_count": n,
        "win_count": len(wins),
        "loss_count": len(losses),
        "flat_count": int((net == 0).sum()),
        "net_profit": net.sum(),
        "gross_profit": wins.sum(),
        "gross_loss": losses.sum(),
        "result_before_costs": gross.sum(),
        "commission": commission.sum(),
        "commission_share": commission.sum() / g[g > 0].sum(),
        "commission_average": commission.mean(),
        "win_rate": len(wins) / n,
        "loss_rate": len(losses) / n,
        "average_trade": net.mean(),
        "median_trade": np.median(net),
        "average_win": wins.mean(),
        "average_loss": losses.mean(),
        "largest_win": net.max(),
        "largest_loss": net.min(),
        "payoff": payoff,
        "profit_factor": factor(net),
        "expectancy": len(wins) / n * wins.mean() + len(losses) / n * losses.mean(),
        "consecutive_wins": streak(net > 0),
        "consecutive_losses": streak(net < 0),
        "deviation": s.std(),
        "skew": s.skew(),
        "kurtosis": s.kurtosis(),
        "max_drawdown": fall,
        "recovery_factor": net.sum() / -fall,
        "long_count": int((side > 0).sum()),
        "short_count": int((side < 0).sum()),
        "long_net_profit": of(1).sum(),
        "short_net_profit": of(-1).sum(),
        "long_win_rate": (of(1) > 0).mean(),
        "short_win_rate": (of(-1) > 0).mean(),
        "long_average_trade": of(1).mean(),
        "short_average_trade": of(-1).mean(),
        "long_profit_factor": factor(of(1)),
        "short_profit_factor": factor(of(-1)),
        "expectancy_r": known.mean(),
        "total_r": known.sum(),
        "median_r": known.median(),
        "best_r": known.max(),
        "worst_r": known.min(),
        "average_win_r": known[known > 0].mean(),
        "average_loss_r": known[known < 0].mean(),
        "sqn": math.sqrt(len(known)) * known.mean() / known.std(),
        "sqn_100": 10 * known.mean() / known.std(),
        "average_duration": duration.mean(),
        "average_win_duration": duration[net > 0].mean(),
        "average_loss_duration": duration[net < 0].mean(),
        "shortest_duration": duration.min(),
        "longest_duration": duration.max(),
        "time_in_position": duration.sum(),
        "average_mae": mae[has].mean(),
        "average_mfe": mfe[has].mean(),
        "worst_mae": mae[has].min(),
        "best_mfe": mfe[has].max(),
        "edge_ratio": mfe[has].sum() / -mae[has].sum(),
        "entry_efficiency": (mfe[has] / span).mean(),
        "exit_efficiency": ((gross[has] - mae[has]) / span).mean(),
        "total_efficiency": (gross[has] / span).mean(),
        "give_back": (mfe[has] - gross[has]).mean(),
        "give_back_share": (mfe[has] - gross[has]).sum() / mfe[has].sum(),
        "sharpe_per_trade": net.mean() / s.std(),
        "t_statistic": math.sqrt(n) * net.mean() / s.std(),
        "kelly": p - (1 - p) / payoff,
        "risk_of_ruin": ((1 - p) / (1 + p)) ** n,
        "z_score": z_score(net),
        "probability_of_luck": luck,
    }
    listed = lambda x: [None if isinstance(v, float) and math.isnan(v) else v for v in x.tolist()]
    columns = {
        "net": net, "gross": gross, "commission": commission, "side": side,
        "durationMs": duration, "riskMultiple": r, "mae": mae, "mfe": mfe,
    }
    return {
        "columns": {name: listed(column) for name, column in columns.items()},
        "figures": {name: float(value) for name, value in found.items()},
    }


for name, content in [("daily-returns", daily_returns()), ("trades", trades())]:
    with open(f"{name}.json", "w") as file:
        json.dump(content, file, separators=(",", ":"))
        file.write("\n")
