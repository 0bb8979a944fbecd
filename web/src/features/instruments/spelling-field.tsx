import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';
import { longestSpelling } from './instrument-entry.ts';

type Props = { readonly source: string; readonly value: string; readonly onChange: (text: string) => void };

/** What a source calls an instrument; of Yahoo with an example, of a spelling that is too long with a word. */
export function SpellingField({ source, value, onChange }: Props) {
  const { t } = useTranslation();
  const words = useFetchWords();
  const tooLong = value.trim().length > longestSpelling;
  const yahoo = source === 'yahoo';
  return (
    <TextField
      id={`instrument-spelling-${source}`}
      label={
        yahoo
          ? t('instruments.one.form.yahoo')
          : t('instruments.one.correction.spelling', { source: words.source(source) })
      }
      error={tooLong}
      helperText={
        tooLong
          ? t('instruments.one.form.spellingLong', { most: longestSpelling })
          : yahoo
            ? t('instruments.one.form.yahooHelp')
            : undefined
      }
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
