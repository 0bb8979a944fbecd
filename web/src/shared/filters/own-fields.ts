import type { CustomField } from '#contract/journal.ts';
import type { FieldName } from '#contract/positions.ts';

/** A custom field of the journal as a filter has it, by its id. */
export type OwnKey = FieldName;

const prefix = 'field:';
export const isOwn = (key: string): key is OwnKey => key.startsWith(prefix);
export const ownKey = (id: string): OwnKey => `${prefix}${id}`;
export const ownId = (key: OwnKey): string => key.slice(prefix.length);

/** Numbers and days are chosen from one to another, everything else by its values. */
export const isMeasured = ({ kind }: Pick<CustomField, 'kind'>): boolean => kind === 'number' || kind === 'date';

/** From, to, the ends included; either may be open. Numbers or days as text. */
export type OwnRange = { readonly low: string; readonly high: string };

type Named = { readonly id: string; readonly rest: string };

/** `ID:…` in its parts. */
const named = (text: string): Named => {
  const colon = text.indexOf(':');
  return { id: text.slice(0, colon), rest: text.slice(colon + 1) };
};

/** What criteria of one field say, and those of the others. */
export const ownCriteria = (criteria: readonly string[] | undefined, key: OwnKey): readonly string[] =>
  (criteria ?? []).map(named).flatMap(({ id, rest }) => (id === ownId(key) ? rest : []));

/** Criteria with others for one field; nothing where none is left. */
export const withOwnCriteria = (
  criteria: readonly string[] | undefined,
  key: OwnKey,
  wanted: readonly string[],
): string[] | undefined => {
  const all = [
    ...(criteria ?? []).filter((text) => named(text).id !== ownId(key)),
    ...wanted.map((one) => `${ownId(key)}:${one}`),
  ];
  return all.length === 0 ? undefined : all;
};

/** The fields that criteria are about, each once. */
export const ownKeysOf = (criteria: readonly string[] | undefined): readonly OwnKey[] => [
  ...new Set((criteria ?? []).map((text) => ownKey(named(text).id))),
];

export const rangeOf = (text: string): OwnRange => {
  const [low = '', high = ''] = text.split('..');
  return { low, high };
};
