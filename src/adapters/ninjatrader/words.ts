/** What the Action column can say. */
export type Action = 'Buy' | 'Sell' | 'SellShort' | 'BuyToCover';

const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['buy', 'Buy'],
  ['sell', 'Sell'],
  ['sellshort', 'SellShort'],
  ['shortsell', 'SellShort'],
  ['buytocover', 'BuyToCover'],
  ['buycover', 'BuyToCover'],
  ['kaufen', 'Buy'],
  ['kauf', 'Buy'],
  ['verkaufen', 'Sell'],
  ['verkauf', 'Sell'],
  ['leerverkaufen', 'SellShort'],
  ['leerverkauf', 'SellShort'],
  ['shortverkaufen', 'SellShort'],
  ['shortverkauf', 'SellShort'],
  ['verkaufenshort', 'SellShort'],
  ['verkaufshort', 'SellShort'],
  ['eindecken', 'BuyToCover'],
  ['eindeckung', 'BuyToCover'],
  ['eindeckungskauf', 'BuyToCover'],
  ['deckungskauf', 'BuyToCover'],
  ['ruckkauf', 'BuyToCover'],
  ['zuruckkaufen', 'BuyToCover'],
  ['kaufenzumeindecken', 'BuyToCover'],
  ['achat', 'Buy'],
  ['acheter', 'Buy'],
  ['vente', 'Sell'],
  ['vendre', 'Sell'],
  ['venteadecouvert', 'SellShort'],
  ['vendreadecouvert', 'SellShort'],
  ['rachat', 'BuyToCover'],
  ['racheter', 'BuyToCover'],
  ['achatdecouverture', 'BuyToCover'],
  ['achatpourcouvrir', 'BuyToCover'],
  ['acheterpourcouvrir', 'BuyToCover'],
]);

const entryExits: ReadonlyMap<string, 'entry' | 'exit'> = new Map<string, 'entry' | 'exit'>([
  ['e', 'entry'],
  ['x', 'exit'],
  ['entry', 'entry'],
  ['exit', 'exit'],
  ['einstieg', 'entry'],
  ['eintritt', 'entry'],
  ['ausstieg', 'exit'],
  ['austritt', 'exit'],
  ['entree', 'entry'],
  ['sortie', 'exit'],
]);

const wordKey = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}\s_-]/gu, '')
    .toLowerCase();

/** Returns the action that a word of the Action column means, in English, German or French; null for any other word. */
export const actionOf = (word: string): Action | null => {
  if (word === 'Buy' || word === 'Sell') return word;
  return actions.get(wordKey(word)) ?? null;
};

/** Returns whether a word of the E/X column means an entry or an exit; null when it says neither. */
export const entryExitOf = (word: string): 'entry' | 'exit' | null => {
  if (word === 'Entry') return 'entry';
  if (word === 'Exit') return 'exit';
  return entryExits.get(wordKey(word)) ?? null;
};
