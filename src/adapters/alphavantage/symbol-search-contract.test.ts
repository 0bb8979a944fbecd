import { symbolSearchContract } from '#test/contracts/symbol-search.contract.ts';
import { alphaVantageDouble } from '#test/support/sources/alphavantage-double.ts';
import { alphaVantageSearch } from './symbol-search.ts';

symbolSearchContract({
  double: () => alphaVantageDouble({ now: Date.now }),
  search: alphaVantageSearch,
  secret: 'KEY4711',
  vodafone: 'VOD.LON',
  sap: 'SAP.DEX',
});
