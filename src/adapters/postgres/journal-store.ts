import { type Annotation, emptyAnnotation } from '#domain/journal/annotation.ts';
import type { CustomField } from '#domain/journal/custom-field.ts';
import type { Setup } from '#domain/journal/setup.ts';
import type { AnnotationEntry, JournalStore } from '#ports/journal-store.ts';
import type { Connection } from './connection.ts';

const columns = 'id, anchor, state as annotation';
const entriesAtOnce = 500;

/** What was kept before a part of annotations came has nothing there. */
const whole = (entry: AnnotationEntry): AnnotationEntry =>
  entry.annotation === null ? entry : { ...entry, annotation: { ...emptyAnnotation, ...entry.annotation } };

/** The table `journal_entries`. */
export const postgresJournalStore = (connection: Connection): JournalStore => {
  const annotations = async (condition: string, values: readonly unknown[]): Promise<readonly AnnotationEntry[]> =>
    (
      await connection.query<AnnotationEntry>(
        `select ${columns} from journal_entries where ledger = $1 and ${condition}`,
        [...values],
      )
    ).rows.map(whole);
  const named = async <Entry>(ledger: string, kind: string): Promise<readonly (Entry & { readonly id: string })[]> => {
    const { rows } = await connection.query<{ id: string; state: Entry }>(
      `select id, state from journal_entries where ledger = $1 and kind = $2 and state is not null
       order by lower(state ->> 'name'), id`,
      [ledger, kind],
    );
    return rows.map(({ id, state }) => ({ ...state, id }));
  };
  const used = async (ledger: string, part: 'tags' | 'mistakes'): Promise<readonly string[]> => {
    const { rows } = await connection.query<{ word: string }>(
      `select word from journal_entries, jsonb_array_elements_text(state -> '${part}') word
       where ledger = $1 and kind in ('position', 'day', 'execution') group by word order by count(*) desc, word limit 500`,
      [ledger],
    );
    return rows.map(({ word }) => word);
  };

  return {
    async putState(ledger, { kind, id }, { anchor, state }, changedAt) {
      await connection.query(
        `insert into journal_entries (ledger, kind, id, anchor, state, changed_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (ledger, kind, id) do update
         set anchor = $4, state = $5, changed_at = $6, revision = nextval('journal_revisions')`,
        [ledger, kind, id, anchor && JSON.stringify(anchor), state && JSON.stringify(state), new Date(changedAt)],
      );
    },

    annotations: (ledger, kind, ids) => annotations('kind = $2 and id = any($3)', [ledger, kind, ids]),
    annotationsOfKey: (ledger, kind, { account, instrument }) =>
      // The kind is written out: the index is for these two, and a parameter would hide that from the planner.
      annotations(
        `kind = '${kind}' and anchor ->> 'account' = $2 and anchor ->> 'instrument' = $3
         order by coalesce(anchor ->> 'openedAt', anchor ->> 'executedAt'), id`,
        [ledger, account, instrument],
      ),
    annotationsOfDays: (ledger, first, last) =>
      annotations(`kind = 'day' and anchor ->> 'date' between $2 and $3 order by anchor ->> 'date', id`, [
        ledger,
        first,
        last,
      ]),

    async *allAnnotations(ledger) {
      let after: readonly [string, string] = ['', ''];
      for (;;) {
        const { rows } = await connection.query<AnnotationEntry & { kind: string }>(
          `select kind, ${columns} from journal_entries
           where ledger = $1 and anchor is not null and (kind collate "C", id collate "C") > ($2, $3)
           order by kind collate "C", id collate "C" limit ${entriesAtOnce}`,
          [ledger, ...after],
        );
        if (rows.length === 0) return;
        yield rows.map(({ kind: _, ...entry }) => entry);
        const last = rows.at(-1)!;
        after = [last.kind, last.id];
      }
    },

    async revision(ledger, kind) {
      const { rows } = await connection.query<{ revision: number }>(
        'select coalesce(max(revision), 0)::float8 as revision from journal_entries where ledger = $1 and kind = $2',
        [ledger, kind],
      );
      return rows[0]!.revision;
    },

    annotationsSince: (ledger, kind, revision) =>
      annotations('kind = $2 and revision > $3 and state is not null order by id', [ledger, kind, revision]),

    setups: (ledger) => named<Setup>(ledger, 'setup'),
    fields: (ledger) => named<CustomField>(ledger, 'field'),
    words: async (ledger) => ({ tags: await used(ledger, 'tags'), mistakes: await used(ledger, 'mistakes') }),

    async judgements(ledger) {
      const { rows } = await connection.query<{ position: string; setup: string; rules: Annotation['rules'] }>(
        `select id as position, state ->> 'setup' as setup, state -> 'rules' as rules from journal_entries
         where ledger = $1 and kind = 'position' and state ->> 'setup' is not null`,
        [ledger],
      );
      return rows;
    },
  };
};
