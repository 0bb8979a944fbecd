import { symbolSearchContract } from '#test/contracts/symbol-search.contract.ts';
import { yahooDouble } from '#test/support/sources/yahoo-double.ts';
import { yahooSearch } from './symbol-search.ts';

symbolSearchContract({
  double: () => yahooDouble(),
  search: yahooSearch,
  secret: null,
  vodafone: 'VOD.L',
  sap: 'SAP.DE',
});
