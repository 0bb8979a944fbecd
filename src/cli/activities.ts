import {
  type ActivityDetail,
  type ActivityFacts,
  type ActivityRow,
  activityEntry,
  activityQuery,
} from '#contract/activities.ts';
import { wrongCall } from './failure.ts';
import { type Io, printJson } from './io.ts';
import { allPages } from './pages.ts';
import { parsedCall } from './parsed-call.ts';
import { printRows } from './print-rows.ts';
import { withKontor } from './session.ts';
import type { Column } from './table.ts';
import { writeDownload } from './write-download.ts';

type Common = { readonly data?: string; readonly json?: boolean };
type ListOptions = Common & {
  readonly account?: readonly string[];
  readonly instrument?: readonly string[];
  readonly type?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly search?: string;
  readonly batch?: string;
  readonly withdrawn?: boolean;
};

const columns: readonly Column<ActivityRow>[] = [
  { title: 'date', value: ({ activity }) => activity.date },
  { title: 'account', value: ({ activity }) => activity.account },
  { title: 'type', value: ({ activity }) => activity.type },
  { title: 'instrument', value: ({ activity }) => activity.instrument },
  { title: 'quantity', value: ({ activity }) => activity.quantity, align: 'right' },
  { title: 'price', value: ({ activity }) => activity.price, align: 'right' },
  { title: 'cash', value: ({ cash }) => cashText(cash), align: 'right' },
  { title: 'import', value: ({ batch }) => batch },
  { title: 'id', value: ({ id }) => id },
];

const cashText = (cash: ActivityRow['cash']): string =>
  cash.map(({ amount, currency }) => `${amount} ${currency}`).join(', ');

export const listActivities = ({ data, json, withdrawn, ...filter }: ListOptions, io: Io): Promise<void> =>
  withKontor({ ...(data !== undefined && { data }) }, ({ useCases }, context) => {
    const said = { ...filter, ...(withdrawn && { withdrawn: 'true' }) };
    const pages = allPages((page) => useCases.listActivities(context, parsedCall(activityQuery, { ...said, ...page })));
    return printRows(io, pages, { json, columns, nothing: 'No activities.' });
  });

export const showActivity = (id: string, options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => print(await useCases.activity(context, id), options, io));

export const addActivity = (text: string, options: Common & { readonly dryRun?: boolean }, io: Io): Promise<void> => {
  const entry = parsedCall(activityEntry, parsed(text));
  return withKontor(options, async ({ useCases }, context) => {
    if (!options.dryRun) return print(await useCases.enterActivity(context, entry), options, io);
    const preview = await useCases.previewActivity(context, entry);
    if (options.json) return void (await printJson(io, preview));
    const lines = [
      ...preview.problems.map(({ field, expected, found }) => `${field}: expected ${expected}, found "${found}"`),
      ...(preview.effect === null ? [] : effectLines(preview.effect)),
      ...(preview.holdings?.cash ?? []).map(
        (one) => `cash of ${one.account}: ${one.before} → ${one.after} ${one.currency}`,
      ),
      ...(preview.holdings?.units ?? []).map(
        (one) => `${one.instrument} in ${one.account}: ${one.before} → ${one.after}`,
      ),
      ...(preview.holdings?.inconsistencies ?? []).map((one) => `does not fit: ${one.kind} of ${one.instrument}`),
    ];
    await io.print(lines.map((line) => `${line}\n`).join(''));
  });
};

export const correctActivity = (id: string, text: string, options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const { activity } = (await useCases.activity(context, id)).row;
    const { sourceId: _, ...before } = activity;
    const entry = parsedCall(activityEntry, { ...before, ...(parsed(text) as Partial<ActivityFacts>) });
    return print(await useCases.correctActivity(context, id, entry), options, io);
  });

export const turnActivity = (way: 'withdraw' | 'undo' | 'redo', id: string, options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) =>
    print(
      way === 'withdraw'
        ? await useCases.withdrawActivity(context, id)
        : await useCases.switchActivity(context, id, way),
      options,
      io,
    ),
  );

export const exportLedger = (options: { readonly data?: string; readonly out?: string }, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) =>
    writeDownload(io, await useCases.exportLedger(context), options.out),
  );

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw wrongCall(`<json>: expected an activity as JSON, found "${text}"`, { found: text });
  }
};

const effectLines = ({ cash, units, cost, flow, tax }: ActivityDetail['effect']): readonly string[] => [
  `cash: ${cashText(cash) || 'none'}`,
  `units: ${units.map(({ instrument, quantity }) => `${quantity ?? 'by what is held'} ${instrument}`).join(', ') || 'none'}`,
  `cost: ${cost}, flow: ${flow}, tax: ${tax}`,
];

const print = async (detail: ActivityDetail, { json }: Common, io: Io): Promise<void> => {
  if (json) return void (await printJson(io, detail));
  const { row, effect, changes } = detail;
  const facts = Object.entries(row.activity).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && !value.length),
  );
  const lines = [
    `id: ${row.id}${row.standing ? '' : ' (withdrawn)'}`,
    ...facts.map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`),
    ...effectLines(effect),
    ...changes.map(
      ({ number, kind, at, by, undone }) =>
        `${number}. ${kind} at ${at} by ${by}${undone === null ? '' : ', taken back'}`,
    ),
  ];
  await io.print(lines.map((line) => `${line}\n`).join(''));
};
