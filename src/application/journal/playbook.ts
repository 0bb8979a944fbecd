import type { LedgerContext } from '#application/ledger-context.ts';
import { adherenceOf } from '#domain/journal/adherence.ts';
import type { JournalStore } from '#ports/journal-store.ts';

/** Returns the setups with how well each was kept to, the custom fields, and the words in use. */
export const playbook = async ({ journal }: { readonly journal: JournalStore }, { ledger }: LedgerContext) => {
  const [setups, fields, words, judgements] = await Promise.all([
    journal.setups(ledger),
    journal.fields(ledger),
    journal.words(ledger),
    journal.judgements(ledger),
  ]);
  const bySetup = Map.groupBy(judgements, ({ setup }) => setup);
  return {
    setups: setups.map((setup) => {
      const traded = bySetup.get(setup.id) ?? [];
      const scores = traded.flatMap(({ rules }) => adherenceOf(setup.rules, rules).score ?? []);
      return {
        ...setup,
        positions: traded.length,
        judged: scores.length,
        adherence: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
      };
    }),
    fields: [...fields],
    tags: [...words.tags],
    mistakes: [...words.mistakes],
  };
};
