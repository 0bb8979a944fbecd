import type { z } from 'zod';
import { wrongCall } from './failure.ts';

/** Returns what the words of a call mean in the contract. @throws AppError `INVALID_INPUT` naming every wrong one */
export const parsedCall = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${String(path[0])}: ${message}`,
  );
  throw wrongCall(problems.join('; '), { problems });
};
