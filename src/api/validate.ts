import { z } from 'zod';
import { AppError } from '#domain/errors.ts';

type Issue = z.core.$ZodIssue;

/**
 * Parses what came over the wire. A field that the schema does not know is refused: a filter misspelt is no filter, and
 * its answer would pass for the filtered one.
 *
 * @throws AppError `INVALID_INPUT` with the first field, what was expected and what was found, and all of them in
 * `problems`. Passwords and codes are not repeated.
 */
export const validate = (schema: z.ZodType, value: unknown, part: 'params' | 'query' | 'body'): unknown => {
  const parsed = exact(schema).safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => describe(issue, schema, value));
  const [first] = problems;
  throw new AppError('INVALID_INPUT', `${part}: ${problems.map(sentence).join('; ')}.`, {
    details: { part, ...first, problems: problems.map(sentence) },
  });
};

type Problem = { readonly field: string; readonly expected: string; readonly found: string };

const sentence = (problem: Problem): string => `${problem.field}: expected ${problem.expected}, found ${problem.found}`;

const exact = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodObject ? schema.strict() : schema);

const describe = (issue: Issue, schema: z.ZodType, value: unknown): Problem => {
  if (issue.code === 'unrecognized_keys' && schema instanceof z.ZodObject) {
    const expected = `one of ${Object.keys(schema.shape).join(', ')}`;
    return { field: issue.keys.join(', '), expected, found: 'an unknown one' };
  }
  const field = issue.path.map(String).join('.') || '(all of it)';
  return { field, expected: expectedBy(issue), found: shown(field, given(value, issue.path)) };
};

/** What was sent, not what the schema made of it: the `x` of `limit=x` is more telling than a NaN. */
const given = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((part, key) => (part as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key], value);

const expectedBy = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? issue.expected;
    case 'too_small':
      return `at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_format':
      return issue.format === 'regex' ? issue.message : (formats[issue.format] ?? `a text of the form ${issue.format}`);
    default:
      return issue.message;
  }
};

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** Forms that have a name, in words and by example. */
const formats: Readonly<Record<string, string>> = {
  datetime: 'an instant in UTC such as 2026-04-01T14:30:00Z',
  date: 'a day such as 2026-04-01',
  email: 'an e-mail address such as anna@example.org',
  uuid: 'an id such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
};

const unitOf = (origin: string): string => (origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '');

const shown = (field: string, input: unknown): string => {
  if (/password|code|token|secret/i.test(field)) return 'another value (not shown)';
  if (input === undefined) return 'nothing';
  const text = typeof input === 'string' ? `"${input}"` : (JSON.stringify(input) ?? typeof input);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};
