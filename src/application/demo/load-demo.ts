import { commitImport } from '#application/imports/commit-import.ts';
import { undoImport } from '#application/imports/switch-import.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { demoRates } from '#application/rates/rate-book.ts';
import { AppError } from '#domain/errors.ts';
import type { BatchRow } from '#ports/batch-store.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import type { ExecutionToWrite, ExportFormat } from '#ports/execution-format.ts';
import { sayDemoAccounts, takeBackDemoAccounts } from './demo-accounts.ts';
import { demoCandles } from './demo-candles.ts';
import { type DemoJournalPorts, removeDemoJournal, writeDemoJournal } from './demo-journal.ts';
import { makeDemoRates } from './demo-rates.ts';
import { generateDemo } from './generate-demo.ts';
import { type DemoPortfolioPorts, loadDemoPortfolio, takeBackDemoPortfolio } from './load-demo-portfolio.ts';

export type DemoPorts = DemoPortfolioPorts &
  DemoJournalPorts & {
    readonly exportFormats: { readonly ninjatrader: ExportFormat };
    readonly candles: CandleStore;
  };

/** The source that the demo's bars are stored under. */
export const demoSource = 'demo';

const demoFileName = 'kontor-demo.csv';
const demoLimitBytes = 64 * 1024 * 1024;

/**
 * Takes the demo in as any files: its fills written in a platform's format, its portfolio in the ledger's own, each recognised
 * and committed as one batch. Its bars are stored first, so that whoever hears of the positions finds them on their chart.
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
  const rates = makeDemoRates(now);
  await ports.rates.upsert(ledger, demoRates, rates, now);
  await loadDemoPortfolio(ports, context, { rates, source: demoSource });
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
 * Takes the demo out again: every fill, activity, bar and rate of it and what it said of accounts, instruments and taxation, and
 * nothing else.
 *
 * @throws AppError `NOT_FOUND` when it is not loaded
 */
export const removeDemo = async (ports: DemoPorts, context: LedgerContext): Promise<void> => {
  let demo = await ports.batches.demo(context.ledger);
  if (demo === null) throw new AppError('NOT_FOUND', 'The demo data is not loaded.');
  await takeBackDemoPortfolio(ports, context);
  await takeBackDemoAccounts(ports, context);
  await removeDemoJournal(ports, context);
  while (demo !== null) {
    await undoImport(ports, context, demo.id);
    demo = await nextBatch(ports, context.ledger, demo.id);
  }
  await removeCandles(ports, context.ledger);
  await ports.rates.remove(context.ledger, demoRates);
};

/** The batch of its fills and that of its activities go one after the other. */
const nextBatch = async ({ batches }: DemoPorts, ledger: string, undone: string): Promise<BatchRow | null> => {
  const next = await batches.demo(ledger);
  if (next?.id === undone) throw new AppError('PROJECTION_BEHIND', 'The change is stored, but not readable yet.');
  return next;
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
