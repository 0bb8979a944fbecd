import { addInstrument } from '#application/instruments/add-instrument.ts';
import { changeInstrument } from '#application/instruments/change-instrument.ts';
import { requireInstrument } from '#application/instruments/require-instrument.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { isAppError } from '#domain/errors.ts';
import { isIsin, isWkn } from '#domain/instruments/isin.ts';
import type { ActivityPorts } from './ports.ts';
import type { InstrumentAnswer } from './read-activities.ts';

/**
 * Adds the instruments that a person answered with, and lets those of the ledger be known by the name that the file has for
 * them, so that its next import finds them by itself.
 *
 * @throws AppError `INVALID_INPUT`, `INSTRUMENT_EXISTS`, `NOT_FOUND`
 */
export const addAnswered = async (
  ports: ActivityPorts,
  context: LedgerContext,
  source: string,
  answers: readonly InstrumentAnswer[],
): Promise<void> => {
  for (const answer of answers) {
    if ('add' in answer) {
      const { add, key } = answer;
      const isNamed = add.isin === key || add.wkn === key || add.id.toUpperCase() === key.toUpperCase();
      const spellings = isNamed ? add.spellings : { ...add.spellings, [source]: key };
      try {
        await addInstrument(ports, context, { ...add, spellings });
      } catch (error) {
        // A commit that failed later is tried again: what it added is there.
        if (!isAppError(error, 'INSTRUMENT_EXISTS') || (await named(ports, context, key)) === null) throw error;
      }
      continue;
    }
    const found = requireInstrument(await ports.directory(context.ledger), answer.use);
    if ((await named(ports, context, answer.key, source)) === found.id) continue;
    const changed =
      isIsin(answer.key) && found.isin === null
        ? { isin: answer.key }
        : isWkn(answer.key) && found.wkn === null
          ? { wkn: answer.key }
          : { spellings: { [source]: answer.key } };
    await changeInstrument(ports, context, found.id, { kind: 'correct', changed });
  }
};

const named = async (
  ports: ActivityPorts,
  { ledger }: LedgerContext,
  key: string,
  source?: string,
): Promise<string | null> => {
  const directory = await ports.directory(ledger);
  return directory.resolve(key, source === undefined ? {} : { source })?.id ?? null;
};
