import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fundType, optionType, taxClass } from '#contract/instruments.ts';
import { isIsin, isWkn } from '#domain/instruments/isin.ts';
import { productsQuery } from '#web/shared/api/office-queries.ts';
import { type AddedClass, fieldsOf, type InstrumentEntry, wholeCurrency } from './instrument-entry.ts';

type Field = ReturnType<typeof fieldsOf>[number];
type Props = {
  readonly assetClass: AddedClass;
  readonly entry: InstrumentEntry;
  readonly wrong: readonly (Field | 'spellings')[];
  /** An id that is there already cannot be changed. */
  readonly fixedId?: boolean;
  readonly onChange: (change: Partial<InstrumentEntry>) => void;
};

const choices = { fundType: fundType.options, taxClass: taxClass.options, optionType: optionType.options } as const;
const wordsOf = { fundType: 'fund', taxClass: 'tax', optionType: 'optionTypes' } as const;
const isChoice = (field: Field): field is keyof typeof choices => field in choices;

const withWrongWords = [
  ...(['currency', 'exchange', 'country', 'multiplier', 'underlying', 'expiresOn', 'strike'] as const),
];
const hasWrongWords = (field: Field): field is (typeof withWrongWords)[number] =>
  withWrongWords.some((one) => one === field);

/** The fields that matter to a class; an ISIN and a WKN are checked as they are typed. */
export function InstrumentFields({ assetClass, entry, wrong, fixedId = false, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(productsQuery);
  const state = (field: Field): { readonly error: boolean; readonly text: string } => {
    const typed = entry[field].replaceAll(/\s/g, '').toUpperCase();
    const help = (text: string) => ({ error: false, text });
    if (wrong.includes(field) && typed === '') return { error: true, text: t('instruments.one.form.missing') };
    if (field === 'isin' && typed.length >= 12)
      return isIsin(typed)
        ? help(t('instruments.one.form.isinSound'))
        : { error: true, text: t('instruments.one.form.isinWrong') };
    if (field === 'wkn' && typed.length >= 6 && !isWkn(typed))
      return { error: true, text: t('instruments.one.form.wknWrong') };
    const whole = field === 'currency' ? wholeCurrency(entry.currency) : null;
    if (whole !== null)
      return {
        error: true,
        text: t('instruments.one.form.currencyHundredths', { code: entry.currency.trim(), whole }),
      };
    if (wrong.includes(field) && hasWrongWords(field))
      return { error: true, text: t(`instruments.one.form.${field}Wrong`) };
    if (field === 'id' && /\S\s+\S/.test(entry.id.trim()))
      return { error: true, text: t('instruments.one.form.symbolBlank') };
    if (wrong.includes(field) && (field === 'isin' || field === 'wkn'))
      return { error: true, text: t(`instruments.one.form.${field}Wrong`) };
    const usual =
      field === 'id' ? t(`instruments.one.form.symbolHelp.${assetClass}`) : t(`instruments.one.form.${field}Help`);
    return { error: wrong.includes(field), text: usual };
  };
  const label = (field: Field): string =>
    field === 'id' ? t('instruments.one.form.symbol') : t(`instruments.one.fields.${field}`);
  return fieldsOf(assetClass)
    .filter((field) => !(fixedId && field === 'id'))
    .map((field) => {
      const { error, text } = state(field);
      const select = field === 'calendar' || field in choices;
      return (
        <TextField
          key={field}
          id={`instrument-${field}`}
          label={label(field)}
          required={['id', 'name', 'currency', 'calendar'].includes(field)}
          value={entry[field]}
          error={error}
          helperText={text}
          select={select}
          onChange={({ target }) => onChange({ [field]: target.value })}
          slotProps={{
            htmlInput: ['name', 'exchange'].includes(field) || select ? {} : { autoCapitalize: 'characters' },
          }}
        >
          {field === 'calendar' &&
            (data?.calendars ?? []).map((calendar) => (
              <MenuItem key={calendar} value={calendar}>
                {calendar} · {t(`markets.calendar.${calendar}` as 'markets.calendar.NYSE')}
              </MenuItem>
            ))}
          {isChoice(field) && <MenuItem value="">{t(`instruments.one.form.${field}None`)}</MenuItem>}
          {isChoice(field) &&
            choices[field].map((one) => (
              <MenuItem key={one} value={one}>
                {t(`instruments.one.${wordsOf[field]}.${one}` as 'instruments.one.fund.equity')}
              </MenuItem>
            ))}
        </TextField>
      );
    });
}
