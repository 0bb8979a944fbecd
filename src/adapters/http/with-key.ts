import { AppError } from '#domain/errors.ts';
import { faultDetails } from '#domain/market/source-fault.ts';

/** Gives the key that a person has entered; null where there is none. */
export type KeyOf = () => Promise<string | null>;

/** @throws AppError `SOURCE_KEY` where no key is entered, before anybody is asked */
export const enteredKey = async (source: string, key: KeyOf): Promise<string> => {
  const entered = (await key())?.trim();
  if (entered) return entered;
  throw new AppError('SOURCE_KEY', `${source} needs a key, and none is entered in the settings.`, {
    details: { source, ...faultDetails({ code: 'no-key', detail: null }) },
  });
};
