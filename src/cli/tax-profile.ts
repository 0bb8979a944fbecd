import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type TaxProfileView, taxProfileEntry } from '#contract/tax-profile.ts';
import { wrongCall } from './failure.ts';
import { type Io, printJson } from './io.ts';
import { assertReadableFile } from './readable-file.ts';
import { withKontor } from './session.ts';

type Common = { readonly data?: string; readonly json?: boolean };

export const showTaxProfile = (options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => print(await useCases.taxProfile(context), options, io));

export const setTaxProfile = async (
  file: string,
  options: Common & { readonly check?: boolean },
  io: Io,
): Promise<void> => {
  const profile = await readProfile(file, io);
  return withKontor(options, async ({ useCases }, context) => {
    if (!options.check) return print(await useCases.sayTaxProfile(context, profile), options, io);
    const { problems } = await useCases.checkTaxProfile(context, profile);
    if (options.json) return void (await printJson(io, { problems }));
    if (problems.length === 0) return io.say('The profile fits.');
    await io.print(
      problems.map(({ field, expected, found }) => `${field}: expected ${expected}, found "${found}"\n`).join(''),
    );
  });
};

export const switchTaxProfile = (way: 'undo' | 'redo', options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) =>
    print(await useCases.switchTaxProfile(context, way), options, io),
  );

const readProfile = async (file: string, io: Io) => {
  if (file !== '-') await assertReadableFile(file);
  const said = file === '-' ? await text(io.stdin) : await readFile(file, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(said);
  } catch (error) {
    throw wrongCall(`${file}: expected JSON of a tax profile, found: ${(error as Error).message}`, { found: file });
  }
  const read = taxProfileEntry.safeParse(json);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.') || 'profile'}: ${message}`);
  throw wrongCall(problems.join('; '), { problems });
};

/** The profile alone is data; what is to be said beside it goes to the person. */
const print = async ({ profile, unsaidAccounts, problems }: TaxProfileView, { json }: Common, io: Io) => {
  await printJson(io, profile);
  if (json) return;
  for (const { field, expected, found } of problems) io.say(`${field}: expected ${expected}, found "${found}"`);
  if (unsaidAccounts.length > 0) io.say(`Nothing is said of: ${unsaidAccounts.join(', ')}`);
};
