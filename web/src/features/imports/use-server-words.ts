import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { readFill, serverWord } from './server-words.ts';

/** Says what the server expected or found in the person's language; a cell of the file stays as it is. */
export function useServerWords(): (said: unknown) => string {
  const { t } = useTranslation();
  const format = useFormats();
  return (said) => {
    if (typeof said !== 'string' || said === '') return t('imports.row.nothing');
    const word = serverWord(said);
    if (word) return t(`imports.words.${word.key}` as 'imports.words.columns', { number: '', ...word.values });
    const fill = readFill(said);
    if (!fill) return format.words(said);
    const text = t(`imports.row.${fill.side}`, {
      quantity: format.quantity(fill.quantity),
      instrument: fill.instrument,
      price: format.price(fill.price),
      time: format.dateTimeSeconds(fill.executedAt),
    });
    if (fill.commission === null) return text;
    return `${text}, ${t('imports.row.commission', { commission: format.own(fill.commission) })}`;
  };
}
