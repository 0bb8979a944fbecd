import { useTranslation } from 'react-i18next';
import type { AccountCorrection } from '#contract/accounts.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useLimitWords } from '#web/shared/limits/use-limit-words.ts';

type Field = Exclude<keyof AccountCorrection, 'startBalance'> | 'start';

/** Says the facts of an account; null: nobody has said it. */
export function useFactWords() {
  const { t } = useTranslation();
  const format = useFormats();
  const limitWords = useLimitWords(null);
  const amount = (value: string, currency: string | null): string =>
    currency === null ? format.own(value) : format.money(value, currency);
  const wordsOf = (field: Field, value: string): string =>
    field === 'note' || field === 'rulesNote' ? format.words(value) : value;
  return {
    amount,
    name: (field: Field): string => t(`accounts.fields.${field}`),
    facts: (said: AccountCorrection): readonly { readonly field: Field; readonly value: string | null }[] => {
      const { startBalance, commissions, type, rules, ...plain } = said;
      const rows: { field: Field; value: string | null }[] = (
        ['name', 'broker', 'currency', 'zone', 'rulesNote', 'note'] as const
      ).flatMap((field) =>
        plain[field] === undefined ? [] : [{ field, value: plain[field] && wordsOf(field, plain[field]) }],
      );
      if (type !== undefined) rows.splice(2, 0, { field: 'type', value: type && t(`accounts.type.${type}`) });
      if (rules !== undefined) rows.push({ field: 'rules', value: rules && limitWords.rules(rules) });
      if (startBalance !== undefined)
        rows.push({
          field: 'start',
          value:
            startBalance && `${amount(startBalance.amount, said.currency ?? null)}, ${format.isoDate(startBalance.on)}`,
        });
      if (commissions !== undefined)
        rows.push({
          field: 'commissions',
          value:
            Object.entries(commissions)
              .map(([root, value]) => `${root} ${format.own(value)}`)
              .join(', ') || null,
        });
      return rows;
    },
  };
}
