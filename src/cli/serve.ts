import { type Role, roles } from '#application/roles.ts';
import { serve as serveRoles } from '#root/compose.ts';
import { wrongCall } from './failure.ts';
import type { Io } from './io.ts';
import { configOf } from './settings.ts';

type Options = { readonly data?: string; readonly host?: string; readonly port?: string; readonly role?: string };

/** Runs until a signal ends it. */
export const serve = (options: Options, _io: Io): Promise<void> =>
  serveRoles(configOf(options), options.role === undefined ? roles : rolesOf(options.role));

const rolesOf = (text: string): readonly Role[] => {
  const found = text.split(',').map((name) => name.trim());
  const unknown = found.filter((name) => !roles.some((role) => role === name));
  if (unknown.length > 0) {
    const expected = `one or several of ${roles.join(', ')}`;
    throw wrongCall(`--role: expected ${expected}, found "${unknown.join(', ')}"`, { expected, found: text });
  }
  return roles.filter((role) => found.includes(role));
};
