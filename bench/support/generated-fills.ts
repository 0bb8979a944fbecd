import { productCatalogue } from '#domain/instruments/catalogue.ts';
import { parseInstrument } from '#domain/instruments/contract.ts';
import type { KeyFills, PositionKey } from '#domain/ledger/fills.ts';
import { fillsByKey, type LedgerExecution } from '#domain/ledger/fills-by-key.ts';
import { generateExecutions } from './generate-executions.ts';

export type GeneratedFills = { readonly key: PositionKey; readonly fills: KeyFills; readonly pointValue: string };

/** Makes up `rows` executions and puts them in the ledger's order by account and instrument. */
export const generatedFills = (rows: number): readonly GeneratedFills[] =>
  fillsByKey(generatedExecutions(rows)).map(({ key, fills }) => ({
    key,
    fills,
    pointValue: pointValueOf(key.instrument),
  }));

export const pointValueOf = (instrument: string): string => productOf(instrument).pointValue;

/** Makes up `rows` executions as the ledger has them; a row without an id is named by its place. */
export const generatedExecutions = (rows: number): readonly LedgerExecution[] =>
  Array.from(generateExecutions({ rows }), (row, sequence) => ({
    ...row,
    key: row.executionId ?? `row ${sequence}`,
    currency: productOf(row.instrument).currency,
    sequence,
  }));

const catalogue = productCatalogue();
const productOf = (instrument: string) => catalogue.find(parseInstrument(instrument).root)!;
