import { type NewProduct, newProduct, type Product } from '#contract/products.ts';
import { wrongCall } from './failure.ts';
import { type Io, printJson } from './io.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type AddOptions = Record<Exclude<keyof NewProduct, 'root'>, string> & {
  readonly data?: string;
  readonly json?: boolean;
};
type ListOptions = { readonly calendars?: boolean; readonly data?: string; readonly json?: boolean };

export const addProduct = async (root: string, options: AddOptions, io: Io): Promise<void> => {
  const product = productOf(root, options);
  const added = await withKontor(options, ({ useCases }, context) => useCases.addProduct(context, product));
  if (options.json) await printJson(io, added);
  else await io.print(`${added.product.root} added, held rows taken in: ${added.takenIn}\n`);
};

const columns: readonly Column<Product>[] = [
  { title: 'root', value: ({ root }) => root },
  { title: 'name', value: ({ name }) => name },
  { title: 'exchange', value: ({ exchange }) => exchange },
  { title: 'point value', value: ({ pointValue }) => pointValue, align: 'right' },
  { title: 'tick', value: ({ tickSize }) => tickSize, align: 'right' },
  { title: 'currency', value: ({ currency }) => currency },
  { title: 'calendar', value: ({ calendar }) => calendar },
  { title: 'as of', value: ({ asOf }) => asOf },
  { title: 'source', value: ({ source }) => source },
];

export const listProducts = (options: ListOptions, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const { products, calendars, heldRoots } = await useCases.products(context);
    if (options.json) await printJson(io, options.calendars ? calendars : products);
    else await io.print(options.calendars ? calendars.map((id) => `${id}\n`).join('') : tableText(columns, products));
    for (const { root, rows } of heldRoots)
      io.say(
        `${rows} ${rows === 1 ? 'row is' : 'rows are'} held: ${root} is not known. Add it with kontor products add ${root} …`,
      );
  });

const optionOf = (field: string): string =>
  field === 'root' ? 'root' : `--${field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const productOf = (root: string, options: AddOptions): NewProduct => {
  const parsed = newProduct.safeParse({ ...options, root });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${optionOf(String(path[0]))}: ${message}`);
  throw wrongCall(problems.join('; '), { problems });
};
