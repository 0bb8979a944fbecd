import type { LeakageRow, Link, LinkFill, LinkRules, SuggestedLink } from '#contract/links.ts';
import {
  leakageQuery,
  linkQuery,
  mergedInto,
  newLink,
  newRule,
  rejectedPair,
  suggestionQuery,
  unlinked,
} from '#contract/links.ts';
import type { LinkCommand } from '#domain/linking/decide-link.ts';
import { changeOf } from './accounts.ts';
import { wrongCall } from './failure.ts';
import { instantOf } from './filter.ts';
import { type Io, printJson } from './io.ts';
import { allPages } from './pages.ts';
import { parsedCall } from './parsed-call.ts';
import { printRows } from './print-rows.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type Common = { readonly data?: string; readonly json?: boolean };

const linkColumns: readonly Column<Link>[] = [
  { title: 'link', value: ({ id }) => id },
  { title: 'opened', value: ({ leader }) => leader.openedAt },
  { title: 'leader', value: ({ leader }) => `${leader.account} ${leader.instrument} ${leader.side}` },
  {
    title: 'followers',
    value: ({ followers }) => followers.map(({ account, position }) => `${account} (${position})`).join(', '),
  },
  { title: 'by', value: ({ followers }) => (followers.some(({ rule }) => rule === null) ? 'hand' : 'rule') },
  { title: 'complete', value: ({ complete }) => (complete ? 'yes' : 'no') },
];

const suggestionColumns: readonly Column<SuggestedLink>[] = [
  { title: 'confidence', value: ({ confidence }) => `${Math.round(confidence * 100)} %`, align: 'right' },
  { title: 'opened', value: ({ leader }) => leader.openedAt },
  {
    title: 'leader',
    value: ({ leader }) => `${leader.account} ${leader.instrument} ${leader.side} (${leader.position})`,
  },
  {
    title: 'followers',
    value: ({ followers }) => followers.map(({ account, position }) => `${account} (${position})`).join(', '),
  },
];

const ruleColumns: readonly Column<LinkRules['rules'][number]>[] = [
  { title: 'rule', value: ({ rule }) => rule },
  { title: 'leader', value: ({ leader }) => leader },
  { title: 'follower', value: ({ follower }) => follower },
  { title: 'ratio', value: ({ ratio }) => ratio, align: 'right' },
  { title: 'window', value: ({ windowMs }) => `${windowMs / 1000} s`, align: 'right' },
  { title: 'since', value: ({ since }) => since },
  { title: 'linked', value: ({ linked }) => linked, align: 'right' },
];

const fixed = (value: number | null, digits: number): string | null => (value === null ? null : value.toFixed(digits));
const leakageColumns = (title: string): readonly Column<LeakageRow>[] => [
  { title, value: ({ name }) => name },
  { title: 'currency', value: ({ currency }) => currency },
  { title: 'linked', value: ({ linked }) => linked, align: 'right' },
  { title: 'entry', value: ({ entryMoney }) => entryMoney, align: 'right' },
  { title: 'exit', value: ({ exitMoney }) => exitMoney, align: 'right' },
  { title: 'commission', value: ({ commissionMoney }) => commissionMoney, align: 'right' },
  { title: 'leaked', value: ({ leakedMoney }) => leakedMoney, align: 'right' },
  { title: 'entry ticks', value: ({ entryTicks }) => fixed(entryTicks, 2), align: 'right' },
  { title: 'exit ticks', value: ({ exitTicks }) => fixed(exitTicks, 2), align: 'right' },
  { title: 'later ms', value: ({ entryLaterMs }) => fixed(entryLaterMs, 0), align: 'right' },
  { title: 'partial', value: ({ partial }) => partial, align: 'right' },
  { title: 'over', value: ({ oversized }) => oversized, align: 'right' },
  { title: 'missed', value: ({ missed }) => missed, align: 'right' },
  { title: 'missed money', value: ({ missedMoney }) => missedMoney, align: 'right' },
  { title: 'extra', value: ({ extra }) => extra, align: 'right' },
];

export const listLinks = (
  options: Common & { readonly account?: string; readonly incomplete?: boolean },
  io: Io,
): Promise<void> =>
  withKontor(options, ({ useCases }, context) => {
    const asked = { account: options.account, incomplete: String(options.incomplete ?? false) };
    const pages = allPages((page) => useCases.links(context, linkQuery.parse({ ...asked, ...page })));
    return printRows(io, pages, { json: options.json, columns: linkColumns, nothing: 'No link.' });
  });

export const listSuggestions = (options: Common & { readonly confidence?: string }, io: Io): Promise<void> => {
  const asked = parsedCall(suggestionQuery, { confidence: options.confidence ?? '0' });
  return withKontor(options, ({ useCases }, context) => {
    const pages = allPages((page) =>
      useCases.linkSuggestions(context, suggestionQuery.parse({ confidence: asked.confidence, ...page })),
    );
    return printRows(io, pages, {
      json: options.json,
      columns: suggestionColumns,
      nothing: 'Nothing looks like one trade.',
    });
  });
};

type FillRow = Readonly<Record<'account' | 'leader' | 'status' | 'copy' | 'ticks', string>>;
const fillText = ({ at, side, quantity, price }: LinkFill): string => `${at} ${side} ${quantity} at ${price}`;

/** Each fill of the leader beside those that copy it. */
export const showFills = (link: string, options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const answer = await useCases.linkFills(context, link);
    if (options.json) return void (await printJson(io, answer));
    const own = new Map(answer.leader.fills.map((fill) => [fill.key, fillText(fill)]));
    const rows = answer.followers.flatMap(({ account, fills, extra }): readonly FillRow[] => [
      ...fills.flatMap(({ leader, status, copies }) =>
        (copies.length === 0 ? [null] : copies).map((copy) => ({
          account,
          leader: own.get(leader)!,
          status,
          copy: copy === null ? '-' : fillText(copy),
          ticks: copy?.ticks ?? '-',
        })),
      ),
      ...extra.map((fill) => ({ account, leader: '-', status: 'extra', copy: fillText(fill), ticks: '-' })),
    ]);
    const columns = (['account', 'leader', 'status', 'copy', 'ticks'] as const).map((title) => ({
      title,
      value: (row: FillRow) => row[title],
    }));
    await io.print(tableText(columns, rows));
  });

export const linkPositions = (leader: string, followers: readonly string[], options: Common, io: Io): Promise<void> =>
  change({ kind: 'link', ...parsedCall(newLink, { leader, followers }) }, options, io);

export const unlinkPositions = (leader: string, positions: readonly string[], options: Common, io: Io): Promise<void> =>
  change({ kind: 'unlink', leader, ...parsedCall(unlinked, { positions }) }, options, io);

export const mergeLinks = (from: string, into: string, options: Common, io: Io): Promise<void> =>
  change({ kind: 'merge', from, ...parsedCall(mergedInto, { into }) }, options, io);

export const rejectLink = (leader: string, follower: string, options: Common, io: Io): Promise<void> =>
  change({ kind: 'reject', ...parsedCall(rejectedPair, { leader, follower }) }, options, io);

export const endRule = (rule: string, options: Common, io: Io): Promise<void> =>
  change({ kind: 'end-rule', rule }, options, io);

export const switchLinks = (
  kind: 'undo' | 'redo',
  options: Common & { readonly change?: string },
  io: Io,
): Promise<void> => change({ kind, change: changeOf(options.change) }, options, io);

export const listRules = (options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => printRules(await useCases.linkRules(context), options, io));

export const setRule = (
  leader: string,
  follower: string,
  ratio: string,
  options: Common & { readonly window?: string; readonly since?: string; readonly all?: boolean },
  io: Io,
): Promise<void> => {
  const windowMs = Number(options.window ?? '10') * 1000;
  if (!Number.isFinite(windowMs))
    throw wrongCall(`--window: expected seconds, found "${options.window}"`, { found: options.window });
  const since = instantOf('--since', options.since);
  return withKontor(options, async ({ useCases, clock }, context) => {
    const from = options.all ? null : (since ?? new Date(clock.now()).toISOString());
    await useCases.setLinkRule(context, parsedCall(newRule, { leader, follower, ratio, windowMs, since: from }));
    await printRules(await useCases.linkRules(context), options, io);
  });
};

export const showLeakage = (
  options: Common & { readonly account?: readonly string[]; readonly month?: string },
  io: Io,
): Promise<void> => {
  const asked = parsedCall(leakageQuery, { follower: options.account, month: options.month });
  return withKontor(options, async ({ useCases }, context) => {
    const report = await useCases.leakage(context, asked);
    if (options.json) return void (await printJson(io, report));
    if (report.total.length === 0) return io.say('Nothing is linked.');
    const tables = [
      ['follower', report.followers],
      ['month', report.months],
      ['day', report.days],
    ] as const;
    const texts = tables
      .filter(([, rows]) => rows.length > 0)
      .map(([title, rows]) => tableText(leakageColumns(title), rows));
    await io.print(texts.join('\n'));
  });
};

const change = (command: LinkCommand, options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    await useCases.changeLinks(context, command);
    const { changes } = await useCases.linkRules(context);
    if (options.json) return void (await printJson(io, changes[0] ?? null));
    await io.print(`${command.kind}: done\n`);
  });

const printRules = async ({ rules }: LinkRules, { json }: Common, io: Io): Promise<void> => {
  if (json) return void (await printJson(io, rules));
  if (rules.length === 0) return io.say('No rule.');
  await io.print(tableText(ruleColumns, rules));
};
