import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { noTerms } from '#domain/instruments/instrument-terms.ts';
import { testKontor } from '#test/support/kontor.ts';
import { yahooDouble } from '#test/support/sources/yahoo-double.ts';

const yahoo = await yahooDouble();
after(() => yahoo.close());
const { useCases, context } = await testKontor('main', {
  KONTOR_SOURCES: 'yahoo,eodhd',
  KONTOR_SOURCE_URLS: `yahoo=${yahoo.url}`,
});

test('a choice of a source becomes an instrument that its bars are asked for by', async () => {
  const found = await useCases.searchSymbols(context, 'vodafone');
  assert.deepEqual(
    found.sources.map(({ source, code }) => [source, code]),
    [
      ['yahoo', 'found'],
      ['eodhd', 'needs-key'],
      ['alphavantage', 'switched-off'],
    ],
  );
  const [choice] = found.symbols;
  assert.equal(choice?.known, null);
  const { id, name, calendar, mic } = choice!;
  const said = { name, calendar: calendar!, exchange: mic, isin: null, wkn: null, fundType: null, ...noTerms };
  const spellings = { yahoo: choice!.symbol };
  await useCases.addInstrument(context, { ...said, id: id!, assetClass: 'share', currency: 'GBP', spellings });
  assert.equal((await useCases.searchSymbols(context, 'vodafone')).symbols[0]?.known, 'VOD');
  const standing = (await useCases.marketData(context, { limit: 1 })).sources.find(({ name: one }) => one === 'yahoo');
  assert.equal(standing?.callsToday, 2);
});
