import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import type { CustomField } from '#domain/journal/custom-field.ts';
import { decideCustomField, decideSetup } from '#domain/journal/decide-entry.ts';
import { customFieldOf, setupOf } from '#domain/journal/entry-history.ts';
import type { Setup } from '#domain/journal/setup.ts';
import { appendEdit } from './append-edit.ts';
import { readEntry } from './entry-of-stream.ts';
import type { JournalPorts } from './ports.ts';

type Ports = Pick<JournalPorts, 'events' | 'journal' | 'clock' | 'newId' | 'catchUp'>;
/** `new`: it is to be made. */
type Id = string | 'new';

/** Makes or changes a setup of the playbook; returns it. @throws AppError what `decideSetup` throws */
export const editSetup = async (
  ports: Ports,
  context: LedgerContext,
  wanted: Id,
  change: Partial<Setup>,
): Promise<Setup & { readonly id: string }> => {
  const { ledger } = context;
  const id = wanted === 'new' ? ports.newId() : wanted;
  const names = namesBut(await ports.journal.setups(ledger), id);
  await appendEdit(ports, context, { kind: 'setup', id }, (history) => {
    if (wanted !== 'new') requireMade('setup', id, history.length);
    return decideSetup(id, history, change, names);
  });
  await ports.catchUp('journal');
  return { ...setupOf(await readEntry(ports, ledger, { kind: 'setup', id }))!, id };
};

/** Makes or changes a custom field; returns it. @throws AppError what `decideCustomField` throws */
export const editCustomField = async (
  ports: Ports,
  context: LedgerContext,
  wanted: Id,
  change: Partial<CustomField>,
): Promise<CustomField & { readonly id: string }> => {
  const { ledger } = context;
  const id = wanted === 'new' ? ports.newId() : wanted;
  const names = namesBut(await ports.journal.fields(ledger), id);
  await appendEdit(ports, context, { kind: 'field', id }, (history) => {
    if (wanted !== 'new') requireMade('field', id, history.length);
    return decideCustomField(id, history, change, names);
  });
  await ports.catchUp('journal');
  return { ...customFieldOf(await readEntry(ports, ledger, { kind: 'field', id }))!, id };
};

/** An id is ours to give: a change of what was never made must not make it. */
const requireMade = (what: 'setup' | 'field', id: string, edits: number): void => {
  if (edits === 0) throw new AppError('NOT_FOUND', `There is no ${what} ${id}.`, { details: { [what]: id } });
};

const namesBut = (all: readonly { readonly id: string; readonly name: string }[], id: string): readonly string[] =>
  all.filter((one) => one.id !== id).map(({ name }) => name);
