import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceButtons } from '#web/shared/page/choice-buttons.tsx';
import { NumberField } from './number-field.tsx';
import { mostSize } from './what-if-search.ts';

type Props = { readonly size: number | undefined; readonly onChange: (size: number | undefined) => void };

const kinds = ['1', '0.5', '2', 'own'] as const;
const isFactor = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,6})?$/.test(text) && Number(text) > 0 && Number(text) <= mostSize;

/** What every trade is multiplied by. */
export function SizeField({ size = 1, onChange }: Props) {
  const { t } = useTranslation();
  const [typing, setTyping] = useState(false);
  const chosen = typing ? 'own' : (kinds.find((kind) => kind === String(size)) ?? 'own');
  return (
    <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
      <ChoiceButtons
        label={t('whatIf.scenario.size')}
        options={kinds.map((value) => ({ value, text: t(`whatIf.scenario.sizes.${value}`) }))}
        chosen={chosen}
        onChange={(next) => {
          setTyping(next === 'own');
          if (next !== 'own') onChange(next === '1' ? undefined : Number(next));
        }}
      />
      {chosen === 'own' && (
        <NumberField
          label={t('whatIf.scenario.factor')}
          wrong={t('whatIf.scenario.badFactor')}
          value={String(size)}
          accepts={isFactor}
          onChange={(text) => {
            setTyping(true);
            onChange(text === '' ? undefined : Number(text));
          }}
        />
      )}
    </Box>
  );
}
