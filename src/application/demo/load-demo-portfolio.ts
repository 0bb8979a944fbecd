import type { ActivityPorts } from '#application/activities/ports.ts';
import { appendChange } from '#application/changes/append-change.ts';
import { commitUpload } from '#application/imports/commit-upload.ts';
import type { ImportPorts } from '#application/imports/ports.ts';
import { type DirectoryOf, historyOf } from '#application/instruments/directory-of-ledger.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { type ChangeHistory, type ChangeType, standingChanges } from '#domain/changes/change-history.ts';
import { AppError } from '#domain/errors.ts';
import { decideInstrument } from '#domain/instruments/decide-instrument.ts';
import type { InstrumentChangeType } from '#domain/instruments/instrument-changes.ts';
import { instrumentStream, portfolioStream, taxonomyStream, taxProfileStream } from '#domain/ledger/streams.ts';
import type { RatePublication } from '#ports/rate-store.ts';
import { demoInstruments, factsOf } from './demo-instruments.ts';
import { makeDemoPortfolio } from './demo-portfolio.ts';
import { type DemoPrices, demoDayBars } from './demo-prices.ts';
import { demoSettings, demoTaxonomy } from './demo-wishes.ts';
import { asDemo, takeBackOwnChanges } from './take-back-own-changes.ts';

export type DemoPortfolioPorts = ImportPorts & ActivityPorts;

const fileName = 'kontor-demo-depots.json';
const limitBytes = 16 * 1024 * 1024;

const streams: readonly string[] = [
  ...demoInstruments.map(({ id }) => instrumentStream(id)),
  taxonomyStream(demoTaxonomy.id),
  taxProfileStream,
  portfolioStream,
];

/**
 * Takes the demo's portfolio in by the ways of any other: instruments, wishes and the persons' taxation are said,
 * prices stored under `source`, the activities imported from a file of the ledger. An instrument that is known stays as it is, and
 * taxation that somebody has said stays theirs.
 *
 * @throws AppError `PROJECTION_BEHIND`; then it can be loaded again
 */
export const loadDemoPortfolio = async (
  ports: DemoPortfolioPorts,
  context: LedgerContext,
  { rates, source }: { readonly rates: readonly RatePublication[]; readonly source: string },
): Promise<void> => {
  const now = ports.clock.now();
  const { prices, profile, activities } = makeDemoPortfolio(now, rates);
  const known = new Set((await ports.candles.series(context.ledger)).map(({ instrument }) => instrument));
  await addInstruments(ports, context);
  await sayWhereNobodyDid(ports, context, taxProfileStream, { type: 'TaxProfileSaid', data: { profile } });
  await sayWhereNobodyDid(ports, context, taxonomyStream(demoTaxonomy.id), {
    type: 'TaxonomySet',
    data: { taxonomy: demoTaxonomy },
  });
  await sayWhereNobodyDid(ports, context, portfolioStream, {
    type: 'PortfolioSettingsSaid',
    data: { settings: demoSettings },
  });
  await storePrices(ports, context.ledger, prices, source, known);
  await ports.catchUp('changes');
  await requireInstruments(ports.directory, context.ledger);
  const content = JSON.stringify({ format: 'kontor-ledger', version: 1, activities });
  const { id } = await ports.files.save(context.ledger, {
    fileName,
    content: (async function* () {
      yield Buffer.from(content);
    })(),
    limitBytes,
    by: context.actor,
  });
  await commitUpload(ports, context, id, { format: 'kontor-ledger', origin: 'demo' });
};

/** Takes back what the demo said of instruments, taxation and wishes. Its activities and prices go with the demo's. */
export const takeBackDemoPortfolio = async (ports: DemoPortfolioPorts, context: LedgerContext): Promise<void> => {
  await takeBackOwnChanges(ports, context, streams);
  await ports.catchUp('changes');
};

const addInstruments = async (ports: DemoPortfolioPorts, context: LedgerContext): Promise<void> => {
  const demo = asDemo(context);
  const directory = await ports.directory(context.ledger);
  for (const instrument of demoInstruments) {
    const { id } = instrument;
    if (directory.find(id) !== null) continue;
    await appendChange<InstrumentChangeType>(ports, demo, instrumentStream(id), (changes) =>
      decideInstrument(id, historyOf(id, changes), { kind: 'add', facts: factsOf(instrument) }, directory.others),
    );
  }
};

const sayWhereNobodyDid = async <Type extends ChangeType>(
  ports: DemoPortfolioPorts,
  context: LedgerContext,
  stream: string,
  said: NonNullable<ReturnType<Parameters<typeof appendChange<Type>>[3]>>,
): Promise<void> => {
  await appendChange<Type>(ports, asDemo(context), stream, (history: ChangeHistory<Type>) =>
    standingChanges(history).length === 0 ? said : null,
  );
};

/** Where prices are stored that are somebody's own, the demo's would stand beside them. */
const storePrices = async (
  { candles, clock }: DemoPortfolioPorts,
  ledger: string,
  prices: DemoPrices,
  source: string,
  known: ReadonlySet<string>,
): Promise<void> => {
  await Promise.all(
    demoInstruments
      .filter(({ id }) => !known.has(id))
      .map((instrument) =>
        candles.upsert(
          { ledger, instrument: instrument.id, interval: '1d', source, adjustment: 'none' },
          demoDayBars(instrument, prices),
          clock.now(),
        ),
      ),
  );
};

/** Rows of instruments that cannot be read yet would be held. */
const requireInstruments = async (directoryOf: DirectoryOf, ledger: string): Promise<void> => {
  const directory = await directoryOf(ledger);
  if (demoInstruments.some(({ id }) => directory.find(id) === null))
    throw new AppError('PROJECTION_BEHIND', 'The instruments of the demo are stored, but not readable yet.');
};
