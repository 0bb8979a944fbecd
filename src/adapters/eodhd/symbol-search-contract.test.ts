import { symbolSearchContract } from '#test/contracts/symbol-search.contract.ts';
import { eodhdDouble } from '#test/support/sources/eodhd-double.ts';
import { eodhdSearch } from './symbol-search.ts';

symbolSearchContract({
  double: () => eodhdDouble(),
  search: eodhdSearch,
  secret: 'KEY4711',
  vodafone: 'VOD.LSE',
  sap: 'SAP.XETRA',
});
