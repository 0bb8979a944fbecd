import { type JournalFile, journalFile } from '#contract/journal.ts';
import { AppError } from '#domain/errors.ts';
import { validate } from './validate.ts';

/** Reads the text of a journal's file. @throws AppError `INVALID_INPUT` with what was expected and what was found */
export const readJournal = (text: string): JournalFile => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new AppError('INVALID_INPUT', 'The file is no JSON, as an export of the journal is.');
  }
  return validate(journalFile, json, 'body') as JournalFile;
};
