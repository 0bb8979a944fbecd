import { resolve } from 'node:path';
import { type Config, readConfig, settings } from '#root/config.ts';
import { wrongCall } from './failure.ts';

/** Options that stand for a setting; what the command line says wins over the environment. */
export type SettingOptions = { readonly data?: string; readonly host?: string; readonly port?: string };

/** @throws AppError `INVALID_CONFIG` from the environment, `INVALID_INPUT` from the command line */
export const configOf = (options: SettingOptions): Config => ({
  ...readConfig(),
  ...(options.data === undefined ? {} : { dataDirectory: resolve(options.data) }),
  ...(options.host === undefined ? {} : { host: options.host }),
  ...(options.port === undefined ? {} : { port: portOf(options.port) }),
});

const portOf = (found: string): number => {
  const { expected, read } = settings.port.parser;
  const port = read(found);
  if (port === undefined) throw wrongCall(`--port: expected ${expected}, found "${found}"`, { expected, found });
  return port;
};
