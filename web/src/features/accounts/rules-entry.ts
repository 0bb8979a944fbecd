import type { PropPreset, PropRuleFacts, Trailing } from '#contract/prop-rules.ts';

/** What a person types of the rules of a firm; an empty text: there is no such rule. */
export type RulesEntry = {
  readonly preset: string;
  readonly trailing: Trailing;
  readonly drawdown: string;
  readonly stopsAt: string;
  readonly dailyLoss: string;
  readonly target: string;
  /** Per cent. */
  readonly bestDay: string;
  readonly days: string;
  readonly leastProfit: string;
  readonly contracts: string;
  /** One product a line: `NQ 2`. */
  readonly families: string;
  readonly zone: string | null;
  readonly startsAt: string;
  readonly since: string;
};

const nothing: RulesEntry = {
  preset: '',
  trailing: 'intraday',
  drawdown: '',
  stopsAt: '',
  dailyLoss: '',
  target: '',
  bestDay: '',
  days: '',
  leastProfit: '',
  contracts: '',
  families: '',
  zone: 'America/Chicago',
  startsAt: '17:00',
  since: '',
};

export const rulesEntryOf = (rules: PropRuleFacts | null): RulesEntry =>
  rules === null
    ? nothing
    : {
        preset: rules.preset ?? '',
        trailing: rules.drawdown?.trailing ?? 'intraday',
        drawdown: rules.drawdown?.amount ?? '',
        stopsAt: rules.drawdown?.stopsAt ?? '',
        dailyLoss: rules.dailyLoss ?? '',
        target: rules.target ?? '',
        bestDay: rules.bestDayShare === null ? '' : String(Math.round(Number(rules.bestDayShare) * 10_000) / 100),
        days: rules.minimumDays === null ? '' : String(rules.minimumDays.days),
        leastProfit: rules.minimumDays?.leastProfit ?? '',
        contracts: rules.contracts?.most ?? '',
        families: Object.entries(rules.contracts?.byFamily ?? {})
          .map(([family, most]) => `${family} ${most}`)
          .join('\n'),
        zone: rules.day.zone,
        startsAt: rules.day.startsAt,
        since: rules.since ?? '',
      };

/** What a preset says, with the day from which the rules count left as it is. */
export const withPreset = (entry: RulesEntry, { key, rules }: PropPreset): RulesEntry => ({
  ...rulesEntryOf({ ...rules, preset: key, since: null }),
  since: entry.since,
});

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const amountOf = (text: string): string | null => text.trim().replace(',', '.') || null;

const fields = ['drawdown', 'stopsAt', 'dailyLoss', 'target', 'bestDay', 'leastProfit', 'contracts', 'days'] as const;
export type WrongField = (typeof fields)[number] | 'families';

/** The first field that says no number or product; null where all do. */
export const wrongField = (entry: RulesEntry): WrongField | null => {
  const wrong = fields.find((field) => {
    const text = amountOf(entry[field]);
    return text !== null && !(field === 'days' ? /^[1-9]\d{0,2}$/ : /^\d+(\.\d+)?$/).test(text);
  });
  if (wrong !== undefined) return wrong;
  return linesOf(entry.families).every((line) => /^[A-Za-z0-9]{1,8}[\s=]+\d+([.,]\d)?$/.test(line)) ? null : 'families';
};

/** Returns the rules that an entry says; a comma may stand for the point. */
export const rulesOfEntry = (entry: RulesEntry): PropRuleFacts => {
  const drawdown = amountOf(entry.drawdown);
  const bestDay = amountOf(entry.bestDay);
  const days = amountOf(entry.days);
  const most = amountOf(entry.contracts);
  const families = linesOf(entry.families).map((line) => {
    const [family, own] = line.split(/[\s=]+/) as [string, string];
    return [family.toUpperCase(), own.replace(',', '.')] as const;
  });
  return {
    preset: entry.preset || null,
    drawdown:
      drawdown === null ? null : { trailing: entry.trailing, amount: drawdown, stopsAt: amountOf(entry.stopsAt) },
    dailyLoss: amountOf(entry.dailyLoss),
    target: amountOf(entry.target),
    bestDayShare: bestDay === null ? null : String(Math.round(Number(bestDay) * 100) / 10_000),
    minimumDays: days === null ? null : { days: Number(days), leastProfit: amountOf(entry.leastProfit) },
    contracts: most === null && families.length === 0 ? null : { most, byFamily: Object.fromEntries(families) },
    day: { zone: entry.zone ?? 'UTC', startsAt: entry.startsAt },
    since: entry.since || null,
  };
};
