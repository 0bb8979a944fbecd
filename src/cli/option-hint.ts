import { AppError, type ErrorCode, isAppError } from '#domain/errors.ts';

const hints: Partial<Readonly<Record<ErrorCode, { readonly option: string; readonly text: string }>>> = {
  TIMEZONE_REQUIRED: { option: '--timezone', text: 'Give it as --timezone, for instance Europe/Berlin.' },
  ACCOUNT_REQUIRED: { option: '--account', text: 'Give it as --account, for instance DEMO1001.' },
  DATE_ORDER_REQUIRED: { option: '--date-order', text: 'Give --date-order day-first or month-first.' },
};

/** Says which option answers a question that the pages would ask. */
export const withOption = (error: unknown): unknown => {
  if (!isAppError(error)) return error;
  const hint = hints[error.code] ?? fieldHint(error);
  if (hint === undefined) return withoutQuery(error);
  const details = { ...error.details, option: hint.option };
  return new AppError(error.code, `${error.message} ${hint.text}`, { details, cause: error });
};

/** Wrong input that names its field and the values to choose from. */
const fieldHint = ({ code, details: { field, expected } }: AppError) =>
  code === 'INVALID_INPUT' && typeof field === 'string' && Array.isArray(expected)
    ? { option: `--${field}`, text: `Give --${field} ${expected.join(' or ')}.` }
    : undefined;

/** A request names its parameters, a command its options. */
const withoutQuery = (error: AppError): AppError => {
  const { part, field, ...details } = error.details;
  if (part !== 'query' || typeof field !== 'string') return error;
  const option = `--${field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const message = error.message.replace(`query: ${field}: `, `${option}: `);
  return new AppError(error.code, message, { details: { ...details, option }, cause: error });
};
