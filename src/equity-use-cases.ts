import type { EquityUseCases } from '#api/equity-use-cases.ts';
import { dayEquity } from '#application/equity/day-equity.ts';
import type { PositionIndex } from '#application/positions/position-index.ts';
import { type AccountLimitsPorts, accountLimits } from '#application/prop-rules/account-limits.ts';
import { propPresets } from '#domain/prop-rules/presets.ts';

type Ports = AccountLimitsPorts & { readonly index: PositionIndex };

/** Binds what needs the course of an equity to its ports; what is asked of a selection is bound with the statistics. */
export const equityUseCases = (ports: Ports): Omit<EquityUseCases, 'intradayDrawdowns'> => {
  const limits = accountLimits(ports);
  return {
    accountLimits: limits.one,
    limits: limits.all,
    propPresets: async () => ({
      presets: propPresets.map(({ rules, ...preset }) => ({
        ...preset,
        rules: {
          ...rules,
          contracts: rules.contracts && { ...rules.contracts, byFamily: { ...rules.contracts.byFamily } },
        },
      })),
    }),
    dayEquity: (context, query) => dayEquity(ports, context, query),
  };
};
