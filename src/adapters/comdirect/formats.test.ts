import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { activityFormatContract, bytesAs, toldActivity } from '#test/contracts/activity-format.contract.ts';
import { comdirectAccount } from './account.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);

activityFormatContract({
  format: comdirectAccount(),
  fixture: fixture('account.csv'),
  separator: ';',
});

describe('the closing of an account at comdirect', () => {
  const closing = async (text: string, amount: string) => {
    const lines = [
      '"Umsätze Girokonto";"Zeitraum: 30 Tage";',
      '"Buchungstag";"Wertstellung (Valuta)";"Vorgang";"Buchungstext";"Umsatz in EUR";',
      `"31.03.2026";"31.03.2026";"Kontoabschluss";" Buchungstext: Abschluss ${text}";"${amount}";`,
      '',
    ];
    const options = { timeZone: null, dateOrder: null, account: null };
    const rows = await Array.fromAsync(comdirectAccount().read(bytesAs(Buffer.from(lines.join('\n'))), options));
    return rows.flat().map(toldActivity)[0]!;
  };

  it('is interest paid where nothing but it was charged', async () => {
    const { type, gross } = await closing('Sollzinsen 10,000% 1,25- EUR Abschlussrechnung 1,25- EUR', '-1,25');
    assert.deepEqual([type, gross], ['interest-charge', '1.25']);
  });

  it('is held where its parts do not add up to what was booked', async () => {
    const told = await closing('Habenzinsen 23,43 EUR Kapitalertragsteuer 5,00- EUR Abschlussrechnung', '18,00');
    assert.equal(told.held, 'MALFORMED');
    const charged = await closing('Sollzinsen 1,00- EUR Abschlussrechnung 1,25- EUR', '-1,25');
    assert.equal(charged.held, 'MALFORMED');
  });

  it('is held where interest earned and charged stand in one', async () => {
    const told = await closing('Habenzinsen 2,00 EUR Sollzinsen 0,50- EUR Abschlussrechnung 1,50 EUR', '1,50');
    assert.equal(told.held, 'MALFORMED');
  });

  it('has each tax that it names', async () => {
    const { gross, withheld } = await closing(
      'Habenzinsen 100,00 EUR Kapitalertragsteuer 24,45- EUR Solidaritätszuschlag 1,34- EUR Kirchensteuer 2,20- EUR Abschlussrechnung 72,01 EUR',
      '72,01',
    );
    assert.deepEqual(
      [gross, withheld],
      ['100', { capitalGainsTax: '24.45', solidaritySurcharge: '1.34', churchTax: '2.2' }],
    );
  });
});
