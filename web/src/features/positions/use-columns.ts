import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isOwn, ownId, ownKey } from '#web/shared/filters/own-fields.ts';
import { useValueWords } from '#web/shared/filters/use-field-values.ts';
import { useFieldWords, useOwnFields } from '#web/shared/filters/use-own-fields.ts';
import { type Column, columns } from './columns.tsx';

/** Returns every column that the table can have: those of positions, then the custom fields of the journal. */
export function useColumns(): readonly Column[] {
  const fields = useOwnFields();
  const valueWords = useValueWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow from the fields
  return useMemo(
    () => [
      ...columns,
      ...fields.map(({ id, kind }): Column => {
        const key = ownKey(id);
        return {
          key,
          widthPx: kind === 'text' ? 170 : 116,
          ...(kind === 'number' && { numeric: true }),
          sort: key,
          usual: false,
          text: ({ fields: entered }) => {
            const text = entered?.[ownId(key)];
            return text === undefined ? '–' : valueWords(key, text);
          },
        };
      }),
    ],
    [fields],
  );
}

/** Returns a function that names a column. */
export function useColumnWords(): (column: Column) => string {
  const { t } = useTranslation();
  const fieldWords = useFieldWords();
  return ({ key }) => (isOwn(key) ? fieldWords(key) : t(`positions.columns.${key}`));
}
