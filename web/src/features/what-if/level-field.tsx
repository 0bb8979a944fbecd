import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceButtons } from '#web/shared/page/choice-buttons.tsx';
import { NumberField } from './number-field.tsx';
import { type Level, whatIfSearch } from './what-if-search.ts';

type Props = {
  readonly part: 'stop' | 'target';
  readonly level: Level | undefined;
  readonly onChange: (level: Level | undefined) => void;
};

const kinds = ['none', 'points', 'planned'] as const;
const isDistance = (text: string): boolean => text !== 'planned' && whatIfSearch.parse({ stop: text }).stop === text;

/** Another stop or target: none, at a distance, or where it was planned. */
export function LevelField({ part, level, onChange }: Props) {
  const { t } = useTranslation();
  const [typing, setTyping] = useState(false);
  const kind = level === 'planned' ? 'planned' : level !== undefined || typing ? 'points' : 'none';
  return (
    <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
      <ChoiceButtons
        label={t(`whatIf.scenario.${part}`)}
        options={kinds.map((value) => ({ value, text: t(`whatIf.scenario.${value}`) }))}
        chosen={kind}
        onChange={(next) => {
          setTyping(next === 'points');
          onChange(next === 'planned' ? next : undefined);
        }}
      />
      {kind === 'points' && (
        <NumberField
          label={t(`whatIf.scenario.${part}Points`)}
          hint={t('whatIf.scenario.pointsHint')}
          wrong={t('whatIf.scenario.badPoints')}
          value={level ?? ''}
          accepts={isDistance}
          onChange={(text) => {
            setTyping(true);
            onChange(text || undefined);
          }}
        />
      )}
      {kind === 'planned' && (
        <Typography variant="body2" color="textSecondary">
          {t('whatIf.scenario.plannedHint')}
        </Typography>
      )}
    </Box>
  );
}
