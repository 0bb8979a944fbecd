import { AppError, type ErrorDetails } from '#domain/errors.ts';
import { faultDetails, type SourceFault } from '#domain/market/source-fault.ts';
import { isoInstant } from '#domain/values/instant.ts';

/** What there is to say of a failure: the words of the source itself, or a fault with its words. */
export type Said = string | { readonly words: string; readonly fault: SourceFault };

/** An answer with an HTTP status that says nothing else; `words` where it says a little more to whoever reads a log. */
export const status = (code: number, words = `HTTP ${code}`): Said => ({
  words,
  fault: { code: 'status', detail: String(code) },
});

/** An answer that is not of the form that is known. */
export const otherForm = (words: string): Said => ({ words, fault: { code: 'form', detail: null } });

export const unreadableFolder = (folder: string, words: string): Said => ({
  words: `${folder} cannot be read: ${words}`,
  fault: { code: 'folder', detail: folder },
});

const wordsOf = (said: Said): string => (typeof said === 'string' ? said : said.words);
const detailsOf = (source: string, said: Said): ErrorDetails => ({
  source,
  ...faultDetails(typeof said === 'string' ? { code: 'said', detail: said } : said.fault),
});

/** Failures of a source, as `BarSource` names them. `source` is its name; texts must hold no secret. */
export const limited = (source: string, said: Said, until: number | null): AppError =>
  new AppError('SOURCE_LIMITED', `${source} was asked too often: ${wordsOf(said)}`, {
    details: { ...detailsOf(source, said), until: until === null ? undefined : isoInstant(until) },
  });

export const keyRefused = (source: string, said: Said): AppError =>
  new AppError('SOURCE_KEY', `${source} refuses the key: ${wordsOf(said)}`, { details: detailsOf(source, said) });

export const unknownTo = (source: string, said: string, details: ErrorDetails = {}): AppError =>
  new AppError('SOURCE_UNKNOWN', `${source} does not know this: ${said}`, { details: { source, ...details } });

export const unreachable = (source: string, said: Said, cause?: unknown): AppError =>
  new AppError('SOURCE_UNREACHABLE', `${source} gave no answer that can be used: ${wordsOf(said)}`, {
    details: detailsOf(source, said),
    cause,
  });
