import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { KeyFills } from '#domain/ledger/fills.ts';
import { within64Bits } from '#domain/ledger/key-fills.ts';
import { uncopyField } from './copy-text.ts';

const tab = 9;
const newline = 10;
const minus = 45;
const point = 46;
const zero = 48;
const scales = Array.from({ length: 16 }, (_, digits) => 10 ** digits);

/**
 * A column of exact decimals read from text: coefficients with the decimals each was written with, brought to one scale
 * at the end. Coefficients leave the safe integers only for amounts that no future has; then all of them are bigint.
 */
class DecimalColumn {
  #coefficients = new Float64Array(1024);
  #decimals = new Uint8Array(1024);
  #texts: Map<number, bigint> | null = null;
  #maxDecimals = 0;

  set(index: number, buffer: Buffer, start: number, end: number): void {
    if (index === this.#coefficients.length) this.#grow();
    const negative = buffer[start] === minus;
    let value = 0;
    let decimals = 0;
    let fraction = false;
    for (let at = negative ? start + 1 : start; at < end; at++) {
      const byte = buffer[at]!;
      if (byte === point) fraction = true;
      else {
        value = value * 10 + (byte - zero);
        if (fraction) decimals++;
      }
    }
    if (value > Number.MAX_SAFE_INTEGER) {
      this.#texts ??= new Map();
      this.#texts.set(index, BigInt(buffer.toString('latin1', start, end).replace('.', '')));
    }
    this.#coefficients[index] = negative ? -value : value;
    this.#decimals[index] = decimals;
    if (decimals > this.#maxDecimals) this.#maxDecimals = decimals;
  }

  finish(count: number): { readonly values: Float64Array | BigInt64Array; readonly scale: number } {
    const scale = this.#maxDecimals;
    const values = this.#coefficients.subarray(0, count);
    let safe = this.#texts === null && scale < scales.length;
    const scaled = new Float64Array(count);
    for (let index = 0; safe && index < count; index++) {
      scaled[index] = values[index]! * scales[scale - this.#decimals[index]!]!;
      safe = Number.isSafeInteger(scaled[index]!);
    }
    if (safe) return { values: scaled, scale };
    const big = new BigInt64Array(count);
    for (let index = 0; index < count; index++) {
      const coefficient = this.#texts?.get(index) ?? BigInt(values[index]!);
      big[index] = within64Bits(coefficient * 10n ** BigInt(scale - this.#decimals[index]!), scale);
    }
    return { values: big, scale };
  }

  #grow(): void {
    const coefficients = new Float64Array(this.#coefficients.length * 2);
    coefficients.set(this.#coefficients);
    this.#coefficients = coefficients;
    const decimals = new Uint8Array(this.#decimals.length * 2);
    decimals.set(this.#decimals);
    this.#decimals = decimals;
  }
}

/** The columns that `select` has to give, in this order. */
export const fillColumns = `execution_key, (extract(epoch from executed_at) * 1000)::bigint, quantity, price, commission,
  case hints ->> 'entryExit' when 'entry' then 1 when 'exit' then 2 else 0 end, currency, demo::int`;

/**
 * Reads fills into columns straight from the bytes of a COPY, without a row object in between.
 *
 * `select` gives `fillColumns` in the fold's order and has its values quoted: COPY takes no parameters.
 *
 * @throws AppError `INVALID_VALUE` for an amount that needs more than 64 bits at the scale of its column.
 */
export const readFills = async (client: PoolClient, select: string): Promise<KeyFills> => {
  const keys: string[] = [];
  let at = new Float64Array(1024);
  let entryExit = new Uint8Array(1024);
  const quantity = new DecimalColumn();
  const price = new DecimalColumn();
  const commission = new DecimalColumn();
  let currency = '';
  let demo = false;
  let count = 0;

  const take = (buffer: Buffer, start: number, end: number): void => {
    if (count === at.length) {
      const moreAt = new Float64Array(at.length * 2);
      moreAt.set(at);
      at = moreAt;
      const moreEntryExit = new Uint8Array(entryExit.length * 2);
      moreEntryExit.set(entryExit);
      entryExit = moreEntryExit;
    }
    const endOf = (from: number): number => {
      const found = buffer.indexOf(tab, from);
      return found === -1 || found > end ? end : found;
    };
    const keyEnd = endOf(start);
    const atEnd = endOf(keyEnd + 1);
    const quantityEnd = endOf(atEnd + 1);
    const priceEnd = endOf(quantityEnd + 1);
    const commissionEnd = endOf(priceEnd + 1);
    const entryExitEnd = endOf(commissionEnd + 1);
    const currencyEnd = endOf(entryExitEnd + 1);
    keys.push(uncopyField(buffer.toString('utf8', start, keyEnd)));
    at[count] = Number(buffer.toString('latin1', keyEnd + 1, atEnd));
    quantity.set(count, buffer, atEnd + 1, quantityEnd);
    price.set(count, buffer, quantityEnd + 1, priceEnd);
    commission.set(count, buffer, priceEnd + 1, commissionEnd);
    entryExit[count] = buffer[commissionEnd + 1]! - zero;
    if (count === 0) currency = buffer.toString('latin1', entryExitEnd + 1, currencyEnd);
    if (buffer[currencyEnd + 1] === zero + 1) demo = true;
    count++;
  };

  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of client.query(copyTo(`copy (${select}) to stdout`))) {
    const buffer = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    let start = 0;
    for (let end = buffer.indexOf(newline, start); end !== -1; end = buffer.indexOf(newline, start)) {
      take(buffer, start, end);
      start = end + 1;
    }
    rest = buffer.subarray(start);
  }

  const quantities = quantity.finish(count);
  const prices = price.finish(count);
  const commissions = commission.finish(count);
  return {
    count,
    keys,
    at: at.subarray(0, count),
    quantity: quantities.values,
    price: prices.values,
    commission: commissions.values,
    entryExit: entryExit.subarray(0, count),
    quantityScale: quantities.scale,
    priceScale: prices.scale,
    commissionScale: commissions.scale,
    currency,
    demo,
  };
};
