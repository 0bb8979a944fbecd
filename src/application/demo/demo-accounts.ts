import { appendChange } from '#application/changes/append-change.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { decideGroup, type GroupCommand } from '#domain/accounts/account-group.ts';
import { type AccountCommand, decideAccount } from '#domain/accounts/decide-account.ts';
import { accountStream, groupStream, linksStream } from '#domain/ledger/streams.ts';
import { decideLink } from '#domain/linking/decide-link.ts';
import type { LinkRule } from '#domain/linking/link-decisions.ts';
import { rulesOfPreset } from '#domain/prop-rules/presets.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { Clock } from '#ports/clock.ts';
import type { EventStore } from '#ports/event-store.ts';
import { asDemo, takeBackOwnChanges } from './take-back-own-changes.ts';

export type DemoAccountsPorts = {
  readonly events: EventStore;
  readonly clock: Clock;
  readonly catchUp: (...projections: readonly string[]) => Promise<void>;
};

const dayMs = 86_400_000;
const [leader, copyA, copyB, swing] = ['DEMO-LEAD', 'DEMO-COPY-A', 'DEMO-COPY-B', 'DEMO-SWING'] as const;
const groupId = 'demo-copies';
const rule: LinkRule = {
  rule: 'demo-rule',
  leader,
  follower: copyA,
  ratio: '1',
  windowMs: 10_000,
  since: null,
};

/** What is said of the demo's accounts, their cash in days before now; the copy B is left to be suggested. */
const accounts = [
  {
    id: leader,
    name: 'Lead',
    type: 'live',
    amount: '25000',
    rules: null,
    cash: [{ kind: 'deposit', amount: '5000', days: 60 }],
  },
  {
    id: copyA,
    name: 'Copy A',
    type: 'funded',
    amount: '50000',
    rules: '50k-funded',
    cash: [
      { kind: 'payout', amount: '1200', days: 30 },
      { kind: 'fee', amount: '85', days: 29 },
    ],
  },
  {
    id: copyB,
    name: 'Copy B',
    type: 'evaluation',
    amount: '50000',
    rules: '50k-end-of-day',
    cash: [{ kind: 'fee', amount: '147', days: 100 }],
  },
  { id: swing, name: 'Swing', type: 'sim', amount: '20000', rules: null, cash: [] },
] as const;

/** Says made-up facts and cash of the demo's accounts, groups those that copy, and links two of them by a rule. */
export const sayDemoAccounts = async (
  ports: DemoAccountsPorts,
  context: LedgerContext,
  firstAt: number,
): Promise<void> => {
  const now = ports.clock.now();
  const demo = asDemo(context);
  const on = new Date(firstAt - dayMs).toISOString().slice(0, 10);
  for (const { id, name, type, amount, rules, cash } of accounts) {
    const facts = {
      name,
      type,
      broker: 'Demo',
      currency: 'USD',
      zone: 'America/Chicago',
      startBalance: { amount, on },
      rules: rules === null ? null : rulesOfPreset(rules),
    };
    const commands: readonly AccountCommand[] = [
      { kind: 'correct', changed: { ...facts, commissions: { '*': '0.62' } } },
      ...cash.map(
        ({ kind, amount: moved, days }): AccountCommand => ({
          kind: 'move-cash',
          movement: { kind, amount: moved, at: isoInstant(now - days * dayMs), note: null },
        }),
      ),
    ];
    for (const command of commands)
      await appendChange(ports, demo, accountStream(id), (history) => decideAccount(id, history, command));
  }
  const group: GroupCommand = { kind: 'set', name: 'Copy trading', accounts: [leader, copyA, copyB] };
  await appendChange(ports, demo, groupStream(groupId), (history) => decideGroup(groupId, history, group));
  const nothing = { positions: new Map(), links: [] };
  await appendChange(ports, demo, linksStream, (history) => decideLink(history, { kind: 'set-rule', rule }, nothing));
  await ports.catchUp('changes');
};

/** Takes back what the demo said of its accounts, and nothing that a person did. */
export const takeBackDemoAccounts = async (ports: DemoAccountsPorts, context: LedgerContext): Promise<void> => {
  const streams = [...accounts.map(({ id }) => accountStream(id)), groupStream(groupId), linksStream];
  await takeBackOwnChanges(ports, context, streams);
  await ports.catchUp('changes');
};
