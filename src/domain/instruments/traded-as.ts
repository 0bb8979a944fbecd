/**
 * What a row of a file may be of. `future`: a contract of the catalogue. `listed`: what the directory of instruments has
 * beside futures, so that the share ES is not the E-mini. `lot`: a product in lots, as a broker of CFDs names it, never the
 * bare root of an exchange's contract. `any`: a contract or else something listed.
 */
export const tradedAs = ['any', 'future', 'listed', 'lot'] as const;
export type TradedAs = (typeof tradedAs)[number];
