import { statusOf } from '#api/errors.ts';
import { failureOf } from '#cli/failure.ts';
import { AppError, type ErrorCode, errorCodes } from '#domain/errors.ts';
import { code, markdownTable, page } from './markdown.ts';

const kinds = markdownTable(
  ['kind', 'means', 'do'],
  [
    [
      '`input`',
      'something that was given does not fit',
      'mend it; the message says what was expected and what was found',
    ],
    ['`refusal`', 'the answer is no', 'see the message'],
    ['`world`', 'a database, bus or other service did not do its part', 'try again'],
    ['`bug`', 'Kontor is wrong', 'report it with the request id and the log'],
  ],
);

export const errorsPage = (): string =>
  page(
    'Errors',
    'Every error has a code that never changes its meaning; the wording may. Over HTTP it is `code` of the body, on the command\nline it stands at the end of the line (with `--json` it is `code` of an object on stderr).',
    kinds,
    markdownTable(
      ['code', 'kind', 'HTTP', 'exit', 'means'],
      Object.entries(errorCodes).map(([name, { kind, text }]) => {
        const error = new AppError(name as ErrorCode, text);
        return [code(name), kind, String(statusOf(error.code)), String(failureOf(error).exitCode), text];
      }),
    ),
  );
