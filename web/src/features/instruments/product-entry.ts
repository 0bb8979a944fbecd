import { type NewProduct, newProduct } from '#contract/products.ts';

/** The form's texts as they are typed. */
export type ProductEntry = Readonly<Record<keyof NewProduct, string>>;

export const emptyEntry = (root: string): ProductEntry => ({
  root,
  name: '',
  exchange: '',
  pointValue: '',
  tickSize: '',
  currency: '',
  calendar: '',
});

export type ReadEntry =
  | { readonly kind: 'product'; readonly product: NewProduct }
  | { readonly kind: 'wrong'; readonly fields: readonly (keyof NewProduct)[] };

/** Reads the form; a decimal may have a comma, never a thousands separator. */
export function readEntry(entry: ProductEntry): ReadEntry {
  const read = newProduct.safeParse({
    ...entry,
    pointValue: decimalOf(entry.pointValue) ?? '',
    tickSize: decimalOf(entry.tickSize) ?? '',
    currency: entry.currency.trim().toUpperCase(),
  });
  if (read.success && read.data.calendar !== '') return { kind: 'product', product: read.data };
  const fields = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0] as keyof NewProduct));
  if (entry.calendar === '') fields.add('calendar');
  return { kind: 'wrong', fields: [...fields] };
}

/** Returns what was typed as decimal text, null when it is no plain number. */
export function decimalOf(typed: string): string | null {
  const text = typed.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? text : null;
}

/** Returns the product of two unsigned decimal texts, exactly: what one tick is worth. */
export function timesDecimal(a: string, b: string): string {
  const scale = fractionOf(a).length + fractionOf(b).length;
  const digits = String(BigInt(a.replace('.', '')) * BigInt(b.replace('.', ''))).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

const fractionOf = (text: string): string => text.split('.')[1] ?? '';
