import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Playbook } from '#contract/journal.ts';
import { positionResult, positionSide, positionStatus } from '#contract/positions.ts';
import { playbookQuery } from '#web/shared/api/journal-queries.ts';
import { fewPositionsQuery } from '#web/shared/api/positions-queries.ts';
import { breakdownQueryOf } from '#web/shared/api/statistics-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import type { ChoiceKey } from './filter-fields.ts';
import { isOwn, type OwnKey } from './own-fields.ts';
import { useOwnField } from './use-own-fields.ts';

export type FieldValue = { readonly value: string; readonly text: string };

/** Returns a function that says a value of a field in the person's language: names, never keys. */
export function useValueWords(): (field: ChoiceKey | OwnKey, value: string) => string {
  const { t } = useTranslation();
  const { locale, isoDate, exact } = useFormats();
  const { data: playbook } = useQuery(playbookQuery);
  const ownField = useOwnField();
  return (field, value) => {
    if (isOwn(field)) {
      if (value === '') return t('filters.none');
      const kind = ownField(field)?.kind;
      if (kind === 'boolean') return t(value === 'true' ? 'journal.fields.yes' : 'journal.fields.no');
      if (kind === 'number') return exact(value);
      return kind === 'date' ? isoDate(value) : value;
    }
    switch (field) {
      case 'side':
        return value === 'long' || value === 'short' ? t(`positions.side.${value}`) : value;
      case 'result':
        return value === 'win' || value === 'loss' || value === 'flat' ? t(`positions.result.${value}`) : value;
      case 'status':
        return value === 'open' || value === 'closed' ? t(`positions.status.${value}`) : value;
      case 'weekday':
        return weekdayName(locale, Number(value)) ?? t('filters.unknown');
      case 'hour':
        return hourText(Number(value));
      case 'session':
        return value === 'regular' || value === 'extended' || value === 'none' ? t(`filters.session.${value}`) : value;
      case 'validity':
        return value === 'valid' || value === 'invalid' || value === 'none' ? t(`journal.validity.${value}`) : value;
      case 'rules':
        return value === 'followed' || value === 'broken' || value === 'none' ? t(`filters.rules.${value}`) : value;
      case 'rating':
        return value === 'none' ? t('filters.none') : '★'.repeat(Number(value));
      case 'setup':
        if (value === 'none') return t('filters.none');
        return playbook?.setups.find(({ id }) => id === value)?.name ?? t('filters.setupGone');
      case 'brokenRule':
        return ruleTexts(playbook).get(value) ?? t('filters.ruleGone');
      case 'size':
        return value === 'within' || value === 'over' || value === 'none' ? t(`filters.size.${value}`) : value;
      case 'tag':
      case 'mistake':
        return value === 'none' ? t('filters.none') : value;
      case 'account':
      case 'instrument':
      case 'product':
        return value;
    }
  };
}

/** Returns what a field can be narrowed to: what the ledger has, or every value that there is. */
export function useFieldValues(field: ChoiceKey | OwnKey): readonly FieldValue[] {
  const words = useValueWords();
  const { data: positions } = useQuery(fewPositionsQuery({}, 1));
  const { data: playbook } = useQuery(playbookQuery);
  const { data: products } = useQuery({ ...breakdownQueryOf({ by: 'product' }), enabled: field === 'product' });
  const own = useOwnField()(isOwn(field) ? field : 'field:');
  const { data: entered } = useQuery({
    ...breakdownQueryOf({ by: isOwn(field) ? field : 'side', figure: ['trade_count'] }),
    enabled: own?.kind === 'text',
  });
  const keys = (): readonly string[] => {
    if (isOwn(field)) {
      if (own?.kind === 'boolean') return ['true', 'false', ''];
      const texts = own?.kind === 'select' ? own.choices : (entered?.keys[0] ?? []).filter((text) => text !== '');
      return [...texts, ''];
    }
    switch (field) {
      case 'account':
        return positions?.accounts ?? [];
      case 'instrument':
        return positions?.instruments ?? [];
      case 'product':
        return products?.keys[0] ?? [];
      case 'setup':
        return [...(playbook?.setups.map(({ id }) => id) ?? []), 'none'];
      case 'brokenRule':
        return [...ruleTexts(playbook).keys()];
      case 'size':
        return ['within', 'over', 'none'];
      case 'tag':
        return playbook?.tags ?? [];
      case 'mistake':
        return playbook?.mistakes ?? [];
      case 'side':
        return positionSide.options;
      case 'result':
        return positionResult.options;
      case 'status':
        return positionStatus.options;
      case 'session':
        return ['regular', 'extended', 'none'];
      case 'validity':
        return ['valid', 'invalid', 'none'];
      case 'rules':
        return ['followed', 'broken', 'none'];
      case 'rating':
        return ['5', '4', '3', '2', '1'];
      case 'weekday':
        return numbers(1, 7);
      case 'hour':
        return numbers(0, 23);
    }
  };
  return keys().map((value) => ({ value, text: words(field, value) }));
}

/** The rules of every setup by their id; with the setup, as two may have a rule of one text. */
const ruleTexts = (playbook: Playbook | undefined): ReadonlyMap<string, string> =>
  new Map(playbook?.setups.flatMap(({ name, rules }) => rules.map(({ id, text }) => [id, `${text} (${name})`])));

const numbers = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, nth) => String(first + nth));

/** 1 is Monday; null for what is no weekday. */
const weekdayName = (locale: string, weekday: number): string | null =>
  Number.isInteger(weekday) && weekday >= 1 && weekday <= 7
    ? new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday))
    : null;

const hourText = (hour: number): string => {
  const clock = (of: number) => `${String(of % 24).padStart(2, '0')}:00`;
  return `${clock(hour)}–${clock(hour + 1)}`;
};
