import { useTranslation } from 'react-i18next';
import type { PropBreach, PropLimit, PropRuleFacts } from '#contract/prop-rules.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** Says limits, breaches and rules of a prop firm. */
export function useLimitWords(currency: string | null) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = (value: string): string => (currency === null ? format.own(value) : format.money(value, currency));
  const share = (value: string): string => format.percent(Number(value));
  const amount = (unit: PropLimit['unit'], value: string): string =>
    ({ money, fraction: share, contracts: format.quantity, days: format.quantity })[unit](value);
  const familyOf = (limit: PropLimit): string | undefined => limit.inputs.find(({ name }) => name === 'family')?.value;
  const input = ({ name, value }: PropLimit['inputs'][number]): string => {
    if (name === 'best-date') return format.isoDate(value);
    if (name === 'family' || name === 'held') return value;
    return name === 'day-most' ? format.quantity(value) : money(value);
  };
  return {
    amount,
    input,
    name: (limit: PropLimit): string => {
      const family = familyOf(limit);
      const name = t(`limits.kinds.${limit.kind}`);
      return family === undefined ? name : `${name} ${family}`;
    },
    breach: ({ limit, family }: Pick<PropBreach, 'limit' | 'family'>): string =>
      `${t(`limits.kinds.${limit}`)}${family === null ? '' : ` ${family}`}`,
    /** What was allowed and what there was. */
    against: ({ limit, allowed, reached }: PropBreach): string => {
      const unit = limit === 'contracts' ? 'contracts' : 'money';
      return t(limit === 'contracts' ? 'limits.breach.contracts' : 'limits.breach.equity', {
        reached: amount(unit, reached),
        allowed: amount(unit, allowed),
      });
    },
    /** The rules, one a line. */
    rules: (rules: PropRuleFacts): string => {
      const { drawdown, dailyLoss, target, bestDayShare, minimumDays, contracts, day, since } = rules;
      return [
        rules.preset === null ? null : t('limits.rules.fromPreset', { preset: rules.preset }),
        drawdown &&
          `${t('limits.kinds.drawdown')}: ${money(drawdown.amount)}, ${t(`limits.trailing.${drawdown.trailing}`)}${
            drawdown.stopsAt === null ? '' : `, ${t('limits.rules.stops', { profit: money(drawdown.stopsAt) })}`
          }`,
        dailyLoss && `${t('limits.kinds.daily-loss')}: ${money(dailyLoss)}`,
        target && `${t('limits.kinds.target')}: ${money(target)}`,
        bestDayShare && `${t('limits.kinds.consistency')}: ${share(bestDayShare)}`,
        minimumDays &&
          `${t('limits.kinds.minimum-days')}: ${format.count(minimumDays.days)}${
            minimumDays.leastProfit === null
              ? ''
              : `, ${t('limits.rules.withProfit', { profit: money(minimumDays.leastProfit) })}`
          }`,
        contracts &&
          `${t('limits.kinds.contracts')}: ${[
            contracts.most && format.quantity(contracts.most),
            ...Object.entries(contracts.byFamily).map(([family, most]) => `${family} ${format.quantity(most)}`),
          ]
            .filter(Boolean)
            .join(', ')}`,
        t('limits.rules.day', { at: day.startsAt, zone: day.zone.replaceAll('_', ' ') }),
        since && t('limits.rules.sinceDay', { day: format.isoDate(since) }),
      ]
        .filter((line) => line !== null && line !== '')
        .join('\n');
    },
  };
}
