import { AppError } from '#domain/errors.ts';

/** Says what of a journal entry does not fit, what was expected and what was found. */
export const invalidEntry = (field: string, expected: string, found: string): AppError =>
  new AppError('INVALID_INPUT', `${field}: expected ${expected}, found "${found}".`, {
    details: { field, expected, found },
  });
