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
    details: { id: text, instrument: text, ...(near.length > 0 && { near }) },
  });
};

const mostNear = 3;

/** What the text is a part of, or else what begins as its first word does: symbols are mistyped towards their end. */
const nearIds = (directory: InstrumentDirectory, text: string): readonly string[] => {
  const found = directory.search(text).slice(0, mostNear);
  if (found.length > 0) return found.map(({ id }) => id);
  const symbol = text.trim().toUpperCase().split(' ')[0]!;
  for (let length = symbol.length; length >= Math.max(2, symbol.length / 2); length -= 1) {
    const near = directory.all.filter(({ id }) => id.startsWith(symbol.slice(0, length)));
    if (near.length > 0) return near.slice(0, mostNear).map(({ id }) => id);
  }
  return [];
};
