import { AppError } from '#domain/errors.ts';
import type { InstrumentDirectory, Spelled } from '#domain/instruments/directory.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';

/**
 * The instrument of an id, or of a spelling.
 *
 * @throws AppError `NOT_FOUND`, with the ids that look most like it; `INVALID_INPUT` where it may be several
 */
export const requireInstrument = (directory: InstrumentDirectory, text: string, spelled: Spelled = {}): Instrument => {
  const found = directory.find(text) ?? directory.resolve(text, spelled);
  if (found !== null) return found;
  const near = nearIds(directory, text);
  const hint = near.length === 0 ? '' : ` Near it: ${near.join(', ')}.`;
  throw new AppError('NOT_FOUND', `There is no instrument ${text}.${hint}`, {
    details: { id: text, ...(near.length > 0 && { near }) },
  });
};

const mostNear = 3;

/** What begins as the text does, as far as anything does: names are mistyped towards their end more often than not. */
const nearIds = (directory: InstrumentDirectory, text: string): readonly string[] => {
  for (let length = text.length; length >= 2; length -= 1) {
    const found = directory.search(text.slice(0, length));
    if (found.length > 0) return found.slice(0, mostNear).map(({ id }) => id);
  }
  return [];
};
