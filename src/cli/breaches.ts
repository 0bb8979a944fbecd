import { type Breach, type Breaches, breachQuery } from '#contract/breaches.ts';
import type { Figure } from '#contract/statistics.ts';
import { type FilterOptions, filterOf } from './filter.ts';
import { type Io, printJson } from './io.ts';
import { parsedCall } from './parsed-call.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type Options = FilterOptions & {
  readonly currency?: string;
  readonly stopTicks?: string;
  readonly data?: string;
  readonly json?: boolean;
};

const shown = (figure: Figure | undefined, digits: number): string | null =>
  figure?.kind === 'value' ? figure.value.toFixed(digits) : null;

/** Prints what was broken of one's own plans, the dearest first, against the trades that could have and did not. */
export const printBreaches = (options: Options, io: Io): Promise<void> => {
  const { currency, stopTicks } = options;
  const query = parsedCall(breachQuery, { ...filterOf(options), currency, stopTicks });
  return withKontor(options, async ({ useCases }, context) => {
    const found = await useCases.breaches(context, query);
    if (options.json) return void (await printJson(io, found));
    if (found.breaches.length === 0) return io.say('Nothing is known to have been broken.');
    const { setups } = await useCases.playbook(context);
    const rules = new Map(
      setups.flatMap((setup) => setup.rules.map(({ id, text }) => [id, `${text} (${setup.name})`])),
    );
    await io.print(tableText(columnsOf(found, rules), found.breaches));
  });
};

const columnsOf = (
  { figures, selection, stopTicks }: Breaches,
  rules: ReadonlyMap<string, string>,
): readonly Column<Breach>[] => {
  const figureOf = (of: readonly Figure[], name: string) => of[figures.findIndex((facts) => facts.name === name)];
  const nameOf = ({ kind, name }: Breach): string => {
    if (kind === 'stop') return `exit ${stopTicks} ticks or more beyond the stop`;
    if (kind === 'size') return 'more held than planned';
    return kind === 'rule' ? (rules.get(name ?? '') ?? name ?? '') : (name ?? '');
  };
  const side = (title: string, of: 'broken' | 'kept'): readonly Column<Breach>[] => [
    { title, value: (breach) => shown(figureOf(breach[of], 'trade_count'), 0), align: 'right' },
    {
      title: `net ${selection.currency ?? ''}`.trim(),
      value: (breach) => shown(figureOf(breach[of], 'net_profit'), 2),
      align: 'right',
    },
    { title: 'average', value: (breach) => shown(figureOf(breach[of], 'average_trade'), 2), align: 'right' },
  ];
  return [
    { title: 'kind', value: ({ kind }) => kind },
    { title: 'broken', value: nameOf },
    ...side('trades', 'broken'),
    ...side('without', 'kept'),
  ];
};
