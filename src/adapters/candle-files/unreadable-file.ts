import { AppError } from '#domain/errors.ts';

/**
 * Says that a file with types cannot be read. What a library stumbled over is of no use to a person, but for a way of packing that
 * it does not know: that names what to write otherwise.
 */
export const unreadableFile = (kind: 'Parquet' | 'Arrow', cause: unknown): AppError => {
  if (cause instanceof AppError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  const why = /unsupported|codec/i.test(message) ? message : 'it is damaged or not complete';
  return new AppError('FORMAT_UNKNOWN', `The ${kind} file cannot be read: ${why}.`, {
    details: { expected: `a whole ${kind} file`, found: why },
    cause,
  });
};
