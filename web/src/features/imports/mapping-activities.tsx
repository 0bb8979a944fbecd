import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { activityType } from '#contract/activities.ts';
import { assetClass } from '#contract/instruments.ts';
import { ChoiceField } from './choice-field.tsx';
import { readingOf, type WordType, withWord } from './mapping-draft.ts';
import { type MappingProps, mappingGrid } from './mapping-fields.tsx';

const open = 'open';
/** What a row of columns can say wholly; the others have a ratio or a second instrument, and are entered by hand. */
const sayable = activityType.options.filter(
  (type) => !['currency-exchange', 'split', 'spin-off', 'merger', 'isin-change', 'rights', 'swap'].includes(type),
);

/** What the words for types stand for, what signs say, and what is true of every row. */
export function MappingActivities({ outline, mapping, onChange }: MappingProps) {
  const { t } = useTranslation();
  const [more, setMore] = useState('');
  const reading = readingOf(mapping);
  const at = mapping.columns.type === undefined ? -1 : outline.header.indexOf(mapping.columns.type);
  const found = outline.rows.map((cells) => (cells[at] ?? '').trim().toLowerCase());
  const words = [...new Set([...found, ...reading.types.map(({ word }) => word)])].filter((word) => word !== '');
  const change = (part: Partial<typeof reading>): void => onChange({ ...mapping, activities: { ...reading, ...part } });
  const choices: readonly (readonly [WordType | typeof open, string])[] = [
    [open, t('mapping.activities.unsaid')],
    ['left-out', t('mapping.activities.leftOut')],
    ...sayable.map((type) => [type, t(`activities.types.${type}`)] as const),
  ];
  const add = (): void => {
    const word = more.trim().toLowerCase().slice(0, 40);
    if (word !== '' && !words.includes(word)) onChange(withWord(mapping, word, 'left-out'));
    setMore('');
  };
  return (
    <>
      <Typography color="textSecondary">
        {t(at < 0 ? 'mapping.activities.noType' : 'mapping.activities.lead')}
      </Typography>
      <Box sx={mappingGrid}>
        {words.map((word) => (
          <ChoiceField<WordType | typeof open>
            key={word}
            label={word}
            value={reading.types.find((one) => one.word === word)?.type ?? open}
            options={choices}
            onChange={(type) => onChange(withWord(mapping, word, type === open ? null : type))}
          />
        ))}
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <TextField
            size="small"
            fullWidth
            label={t('mapping.activities.more')}
            value={more}
            onChange={({ target }) => setMore(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add();
            }}
          />
          <Button onClick={add} disabled={more.trim() === ''}>
            {t('mapping.activities.add')}
          </Button>
        </Box>
      </Box>
      <Box sx={mappingGrid}>
        <ChoiceField
          label={t('mapping.activities.signs')}
          value={reading.signs}
          options={(['ignored', 'amount', 'quantity'] as const).map((sign) => [sign, t(`mapping.activities.${sign}`)])}
          onChange={(signs) => change({ signs })}
        />
        <TextField
          size="small"
          label={t('mapping.activities.currency')}
          helperText={t('mapping.activities.currencyHelp')}
          value={reading.currency}
          error={!/^[A-Z][A-Z0-9]{1,9}$/.test(reading.currency)}
          onChange={({ target }) => change({ currency: target.value.trim().toUpperCase().slice(0, 10) })}
        />
        <ChoiceField
          label={t('mapping.activities.assetClass')}
          value={reading.assetClass ?? open}
          options={[
            [open, t('mapping.activities.asked')],
            ...assetClass.options.map((one) => [one, t(`instruments.one.class.${one}`)] as const),
          ]}
          onChange={(one) => change({ assetClass: one === open ? null : one })}
        />
      </Box>
    </>
  );
}
