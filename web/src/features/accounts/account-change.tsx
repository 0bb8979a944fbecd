import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AccountCorrection, CashKind, Change } from '#contract/accounts.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useFactWords } from './use-fact-words.ts';

type Props = { readonly change: Change; readonly currency: string | null };

/** What a change of an account says. */
export function AccountChange({ change, currency }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useFactWords();
  const { type, data } = change;
  if (type === 'CashMoved') {
    const { kind, amount, note } = data as { kind: CashKind; amount: string; note: string | null };
    return (
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {t(`accounts.cash.kinds.${kind}`)} {words.amount(amount, currency)}
        {note === null ? '' : ` · ${format.words(note)}`}
      </Typography>
    );
  }
  const inLine = (value: string | null | undefined) => value?.replaceAll('\n', '; ') ?? t('accounts.fields.notSaid');
  const { changed, previous } = data as { changed: AccountCorrection; previous: AccountCorrection };
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {t('accounts.history.corrected')}
      </Typography>
      {words.facts(changed).map(({ field, value }) => (
        <Typography variant="body2" key={field}>
          {t('accounts.history.line', {
            field: words.name(field),
            before: inLine(words.facts(previous).find((one) => one.field === field)?.value),
            after: inLine(value),
          })}
        </Typography>
      ))}
    </>
  );
}
