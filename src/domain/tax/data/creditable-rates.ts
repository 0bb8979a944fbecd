/**
 * Part of a dividend that Germany credits of a state's tax. Treaties mostly allow 15 %; the list of the Federal Central Tax
 * Office was not read, so every row says that it is unverified. A person's own row stands before it; a state that is not
 * here is asked for.
 */
export type CreditableRate = {
  readonly country: string;
  readonly rate: string;
  readonly verified: boolean;
  readonly source: string;
};

const treatyRate = (country: string): CreditableRate => ({
  country,
  rate: '0.15',
  verified: false,
  source: 'Usual rate of double taxation treaties (OECD model, article 10); not checked against the list of the BZSt',
});

const treatyStates = 'AT AU BE CA CH CZ DK ES FI FR GR IT JP KR LU MX NL NO NZ PL PT SE SG TR US ZA';

export const creditableRates: readonly CreditableRate[] = treatyStates.split(' ').map(treatyRate);
