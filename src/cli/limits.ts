import { readFileSync } from 'node:fs';
import { type AccountLimits, type PropLimit, type PropRuleFacts, propRuleFacts } from '#contract/prop-rules.ts';
import { propPresets, rulesOfPreset } from '#domain/prop-rules/presets.ts';
import { wrongCall } from './failure.ts';
import { type Io, printJson } from './io.ts';
import { parsedCall } from './parsed-call.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type Common = { readonly data?: string; readonly json?: boolean };

/** The rules that a person names: a preset, or a file of JSON; none for an empty text. */
export const rulesOf = (text: string): PropRuleFacts | null => {
  if (text === '') return null;
  const preset = rulesOfPreset(text);
  const found = preset === null ? jsonOf(text) : preset;
  return parsedCall(propRuleFacts, found);
};

const jsonOf = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const names = propPresets.map(({ key }) => key).join(', ');
    throw wrongCall(`--rules: expected a preset (${names}) or a file of JSON, found "${path}"`, {
      found: path,
      reason: String(cause),
    });
  }
};

/** The rules in one line, those that there are. */
export const rulesText = (rules: PropRuleFacts): string =>
  [
    rules.preset,
    rules.drawdown && `drawdown ${rules.drawdown.amount} ${rules.drawdown.trailing}`,
    rules.dailyLoss && `daily loss ${rules.dailyLoss}`,
    rules.target && `target ${rules.target}`,
    rules.bestDayShare && `best day ${rules.bestDayShare}`,
    rules.minimumDays && `${rules.minimumDays.days} days`,
    rules.contracts?.most && `${rules.contracts.most} contracts`,
    ...Object.entries(rules.contracts?.byFamily ?? {}).map(([family, most]) => `${most} ${family}`),
    `day from ${rules.day.startsAt} ${rules.day.zone}`,
    rules.since && `since ${rules.since}`,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(', ');

type Row = PropLimit & { readonly account: string };
const limitColumns: readonly Column<Row>[] = [
  { title: 'account', value: ({ account }) => account },
  { title: 'limit', value: ({ kind }) => kind },
  { title: 'state', value: ({ state }) => state },
  { title: 'allowed', value: ({ limit }) => limit, align: 'right' },
  { title: 'used', value: ({ used }) => used, align: 'right' },
  { title: 'left', value: ({ left }) => left, align: 'right' },
  { title: 'used %', value: ({ share }) => share && (share * 100).toFixed(1), align: 'right' },
  { title: 'why', value: ({ calculation }) => calculation },
];

type BreachRow = AccountLimits['breaches'][number] & { readonly account: string };
const breachColumns: readonly Column<BreachRow>[] = [
  { title: 'account', value: ({ account }) => account },
  { title: 'day', value: ({ day }) => day },
  { title: 'at', value: ({ at }) => at },
  { title: 'broken', value: ({ limit, family }) => (family === null ? limit : `${limit} ${family}`) },
  { title: 'allowed', value: ({ allowed }) => allowed, align: 'right' },
  { title: 'reached', value: ({ reached }) => reached, align: 'right' },
  { title: 'certain', value: ({ certain }) => (certain ? 'yes' : 'worst case') },
  { title: 'positions', value: ({ positions }) => positions.map(({ instrument }) => instrument).join(', ') || null },
];

/** Of one account, or of all that are under rules. */
export const showLimits = (id: string | undefined, options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const accounts =
      id === undefined ? (await useCases.limits(context)).accounts : [await useCases.accountLimits(context, id)];
    if (options.json) return void (await printJson(io, id === undefined ? accounts : accounts[0]!));
    for (const { account, rules, gaps, unknown, unknownMs } of accounts) {
      if (rules === null) io.say(`${account} is under no rules.`);
      if (gaps.length > 0) io.say(`${account}: not known, missing: ${gaps.join(', ')}.`);
      if (unknown.length > 0) io.say(`${account}: not known for ${hours(unknownMs)}: no bars.`);
    }
    if (accounts.length === 0) return io.say('No account is under rules.');
    const limits = accounts.flatMap(({ account, limits }) => limits.map((limit) => ({ ...limit, account })));
    if (limits.length > 0) await io.print(tableText(limitColumns, limits));
    const breaches = accounts.flatMap(({ account, breaches }) => breaches.map((breach) => ({ ...breach, account })));
    if (breaches.length > 0) await io.print(tableText(breachColumns, breaches));
  });

const hours = (ms: number): string => `${(ms / 3_600_000).toFixed(1)} h`;

export const listPresets = (options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const { presets } = await useCases.propPresets(context);
    if (options.json) return void (await printJson(io, presets));
    io.say('Examples, the terms of no firm: what your firm says now decides.');
    await io.print(
      tableText(
        [
          { title: 'preset', value: ({ key }) => key },
          { title: 'for', value: ({ startBalance, currency }) => `${startBalance} ${currency}`, align: 'right' },
          { title: 'rules', value: ({ rules }) => rulesText({ ...rules, preset: null, since: null }) },
          { title: 'as of', value: ({ asOf }) => asOf },
        ],
        presets,
      ),
    );
  });
