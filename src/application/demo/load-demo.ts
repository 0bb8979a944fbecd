import { commitImport } from '#application/imports/commit-import.ts';
import type { ImportPorts } from '#application/imports/ports.ts';
import { undoImport } from '#application/imports/switch-import.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { demoRates } from '#application/rates/rate-book.ts';
import { AppError } from '#domain/errors.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import type { ExecutionToWrite, ExportFormat } from '#ports/execution-format.ts';
import type { RateStore } from '#ports/rate-store.ts';
import { sayDemoAccounts, takeBackDemoAccounts } from './demo-accounts.ts';
import { demoCandles } from './demo-candles.ts';
import { type DemoJournalPorts, removeDemoJournal, writeDemoJournal } from './demo-journal.ts';
import { makeDemoRates } from './demo-rates.ts';
import { generateDemo } from './generate-demo.ts';

export type DemoPorts = ImportPorts &
  DemoJournalPorts & {
    readonly exportFormats: { readonly ninjatrader: ExportFormat };
    readonly candles: CandleStore;
    readonly rates: Pick<RateStore, 'upsert' | 'remove'>;
  };

/** The source that the demo's bars are stored under. */
export const demoSource = 'demo';

const demoFileName = 'kontor-demo.csv';
const demoLimitBytes = 64 * 1024 * 1024;

/**
 * Takes the demo in as any file: written in a platform's format, recognised, previewed, committed as one batch. Its bars
 * are stored first, so that whoever hears of the positions finds them on their chart.
 *
 * @throws AppError `BATCH_STATE` while the demo is loaded
 */
export const loadDemo = async (ports: DemoPorts, context: LedgerContext): Promise<void> => {
  const { ledger, actor } = context;
  if ((await ports.batches.demo(ledger)) !== null)
    throw new AppError('BATCH_STATE', 'The demo data is loaded already.');
  const now = ports.clock.now();
  const fills = generateDemo(now);
  await storeCandles(ports, ledger, now, fills);
  await ports.rates.remove(ledger, demoRates);
  await ports.rates.upsert(ledger, demoRates, makeDemoRates(now), now);
  const chunks = async function* () {
    yield fills;
  };
  const content = async function* () {
    for await (const text of ports.exportFormats.ninjatrader.write(chunks())) yield Buffer.from(text);
  };
  const { id } = await ports.files.save(ledger, {
    fileName: demoFileName,
    content: content(),
    limitBytes: demoLimitBytes,
    by: actor,
  });
  await commitImport(ports, context, id, { origin: 'demo' });
  await sayDemoAccounts(ports, context, Math.min(...fills.map(({ executedAt }) => executedAt)));
  await writeDemoJournal(ports, context);
};

/**
 * Takes the demo out again: every fill, every bar and every rate of it and what it said of its accounts, and nothing else.
 *
 * @throws AppError `NOT_FOUND` when it is not loaded
 */
export const removeDemo = async (ports: DemoPorts, context: LedgerContext): Promise<void> => {
  const demo = await ports.batches.demo(context.ledger);
  if (demo === null) throw new AppError('NOT_FOUND', 'The demo data is not loaded.');
  await takeBackDemoAccounts(ports, context);
  await removeDemoJournal(ports, context);
  await undoImport(ports, context, demo.id);
  await removeCandles(ports, context.ledger);
  await ports.rates.remove(context.ledger, demoRates);
};

const storeCandles = async (
  { candles }: DemoPorts,
  ledger: string,
  now: number,
  fills: readonly ExecutionToWrite[],
): Promise<void> => {
  // Left by a demo that was undone in the list of imports; its prices are another day's.
  await removeCandles({ candles }, ledger);
  const series = demoCandles(now, fills);
  await Promise.all(
    series.map(({ instrument, bars }) =>
      candles.upsert({ ledger, instrument, interval: '1m', source: demoSource, adjustment: 'none' }, bars, now),
    ),
  );
};

const removeCandles = async ({ candles }: Pick<DemoPorts, 'candles'>, ledger: string): Promise<void> => {
  const stored = await candles.series(ledger);
  const own = stored.filter(({ source }) => source === demoSource);
  await Promise.all(own.map((series) => candles.remove(series, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)));
};
