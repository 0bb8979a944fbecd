import type { SaidInstrument } from '#application/instruments/add-instrument.ts';
import { AppError } from '#domain/errors.ts';
import { canonicalId } from '#domain/instruments/canonical-id.ts';
import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import type { LedgerExtras, StatedInstrument } from '#ports/activity-format.ts';
import type { FileSource } from '#ports/execution-format.ts';
import { findInstrument, statedName } from './find-instrument.ts';
import type { RecognisedActivities } from './recognise-activities.ts';
import { type StagedRows, stageActivities } from './stage-activities.ts';
import { suggestInstrument, type UnknownInstrument } from './suggest-instrument.ts';

/** What a person says an unknown instrument of a file is: one of the ledger, or one to be added. */
export type InstrumentAnswer = { readonly key: string } & ({ readonly use: string } | { readonly add: SaidInstrument });

export type ReadActivities = StagedRows & {
  readonly extras: LedgerExtras | null;
  readonly instruments: readonly UnknownInstrument[];
};

/**
 * Reads a file of activities with what the directory and the answers say of its instruments. An instrument that the file
 * brings itself, or that an answer adds, is taken as known: it will be when the file is imported.
 */
export const readActivities = async (
  directory: InstrumentDirectory,
  file: FileSource,
  { format, scan, options }: RecognisedActivities,
  answers: readonly InstrumentAnswer[] = [],
): Promise<ReadActivities> => {
  const extras = (await format.extras?.(file)) ?? null;
  const answered = new Map(answers.map((answer) => [answer.key, 'use' in answer ? answer.use : idOf(answer.add)]));
  const broughtOf = (name: string): string | null =>
    extras?.instruments.find(({ id, isin, wkn }) => name === id || name === isin || name === wkn)?.id ?? null;
  const find = (stated: StatedInstrument): string | null =>
    answered.get(statedName(stated)) ?? findInstrument(directory, scan.source, stated) ?? broughtOf(statedName(stated));
  const read = await stageActivities(format.read(file, { ...options, account: options.account ?? null }), find);
  const instruments = [...read.unknown.values()].map(({ stated, rows, currency }) => ({
    ...suggestInstrument(directory, stated, currency),
    rows,
  }));
  return { ...read, extras, instruments };
};

/** An instrument whose id cannot be read is refused when it is added; until then it has the name that was typed. */
const idOf = ({ assetClass, id }: SaidInstrument): string => {
  try {
    return canonicalId(assetClass, id);
  } catch (error) {
    if (error instanceof AppError) return id;
    throw error;
  }
};
