import type { z } from 'zod';
import { newOwner } from '#contract/session.ts';
import { wrongCall } from './failure.ts';
import { type Io, printJson } from './io.ts';
import { readPassword } from './password.ts';
import { withKontor } from './session.ts';

type Options = {
  readonly name?: string;
  readonly passwordFile?: string;
  readonly data?: string;
  readonly json?: boolean;
};

/** The first sign-in owns the ledger; whoever comes later may trade in it. */
export const addUser = async (email: string, options: Options, io: Io): Promise<void> => {
  const user = checked(newOwner, {
    email,
    name: options.name ?? email.split('@', 1)[0]!,
    password: await readPassword(io, options.passwordFile),
  });
  const person = await withKontor(options, async (kontor) => {
    const auth = await kontor.auth();
    return auth.addUser({ ...user, role: (await auth.ownerExists()) ? 'trader' : 'owner' });
  });
  if (options.json) await printJson(io, { id: person.id, email: person.email, name: person.name });
  else await io.print(`${person.email} may sign in\n`);
};

export const changePassword = async (email: string, options: Options, io: Io): Promise<void> => {
  const { password } = checked(newOwner.pick({ password: true }), {
    password: await readPassword(io, options.passwordFile),
  });
  await withKontor(options, async (kontor) => (await kontor.auth()).setPassword(email, password));
  if (options.json) await printJson(io, { email });
  else await io.print(`${email} has a new password; every session has ended\n`);
};

const expected: Readonly<Record<string, string>> = {
  email: 'an e-mail address such as anna@example.org',
  name: '1 to 80 characters',
  password: '10 to 200 characters',
};

const checked = <Shape extends z.ZodType>(shape: Shape, input: z.input<Shape>): z.output<Shape> => {
  const parsed = shape.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
  const problems = fields.map((field) => `${field}: expected ${expected[field]}`);
  throw wrongCall(problems.join('; '), { problems });
};
