import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Playbook } from '#contract/journal.ts';
import { playbookQuery } from '#web/shared/api/journal-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

type PartWord = { readonly name: string; readonly value: string };

const longest = 300;

/** Returns a function that names a part of an entry. */
export function usePartName(): (part: string) => string {
  const { t } = useTranslation();
  return useCallback((part) => t(`journal.parts.${part}` as 'journal.parts.note', { defaultValue: part }), [t]);
}

/** Returns a function that says the parts of an edit and their values in the person's language. */
export function usePartWords(): (changed: Readonly<Record<string, unknown>>) => readonly PartWord[] {
  const { t } = useTranslation();
  const { data: playbook } = useQuery(playbookQuery);
  const format = useFormats();
  const name = usePartName();
  const empty = t('journal.history.empty');

  const plain = (part: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return empty;
    if (part === 'setup') return playbook?.setups.find(({ id }) => id === value)?.name ?? t('journal.setup.gone');
    if (part === 'validity') return t(`journal.validity.${value as 'valid'}`);
    if (part === 'kind') return t(`journal.customFields.kinds.${value as 'text'}`);
    if (part === 'on') return (value as string[]).map((one) => t(`journal.customFields.on.${one as 'day'}`)).join(', ');
    if (part === 'rating' || part === 'mood') return t('journal.grade.of', { grade: value });
    if (typeof value === 'boolean') return t(value ? 'journal.fields.yes' : 'journal.fields.no');
    if (Array.isArray(value)) return value.length === 0 ? empty : value.map(pointText).join(', ');
    return format.words(String(value).slice(0, longest));
  };

  /** Of what is kept by id each one. */
  const words = (changed: Readonly<Record<string, unknown>>): readonly PartWord[] =>
    Object.entries(changed).flatMap(([part, value]): readonly PartWord[] => {
      if (part === 'images') return [{ name: name(part), value: imageWords(value as object) }];
      if (part !== 'rules' && part !== 'fields') return [{ name: name(part), value: plain(part, value) }];
      if (Array.isArray(value)) return [{ name: name(part), value: plain(part, value) }];
      return Object.entries(value as object).map(([id, one]) => ({
        name: nameOf(playbook, part, id) ?? name(part),
        value: part === 'rules' && one !== null ? t(`journal.setup.${one as 'followed'}`) : plain(part, one),
      }));
    });

  const imageWords = (images: object): string => {
    const there = Object.values(images).filter((facts) => facts !== null).length;
    return there === 0 ? empty : `+${there}`;
  };

  return words;
}

const pointText = (point: unknown): string => {
  if (typeof point !== 'object' || point === null || !('text' in point)) return String(point);
  const { text, done, weight } = point as { text: string; done?: boolean; weight?: number };
  return done === undefined ? `${text} × ${weight}` : `${done ? '☑' : '☐'} ${text}`;
};

const nameOf = (playbook: Playbook | undefined, part: 'rules' | 'fields', id: string): string | undefined =>
  part === 'fields'
    ? playbook?.fields.find((field) => field.id === id)?.name
    : playbook?.setups.flatMap(({ rules }) => rules).find((rule) => rule.id === id)?.text;
