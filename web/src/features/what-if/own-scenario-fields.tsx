import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { LevelField } from './level-field.tsx';
import { NumberField } from './number-field.tsx';
import type { OwnScenario } from './position-scenarios.ts';
import { SizeField } from './size-field.tsx';
import { isLaterMinutes } from './what-if-search.ts';

type Props = { readonly own: OwnScenario; readonly onChange: (own: OwnScenario) => void };

/** A scenario of one's own, beside the usual ones. */
export function OwnScenarioFields({ own, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Box
      role="group"
      aria-label={t('whatIf.one.names.own')}
      sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))' }}
    >
      {(['stop', 'target'] as const).map((part) => (
        <LevelField
          key={part}
          part={part}
          level={own[part]}
          onChange={(level) => onChange({ ...own, [part]: level })}
        />
      ))}
      <SizeField size={own.sized} onChange={(sized) => onChange({ ...own, sized })} />
      <Box sx={{ display: 'grid', alignContent: 'start' }}>
        <NumberField
          label={t('whatIf.scenario.later')}
          hint={t('whatIf.scenario.laterHint')}
          wrong={t('whatIf.scenario.badMinutes')}
          value={own.later === undefined ? '' : String(own.later)}
          accepts={isLaterMinutes}
          onChange={(text) => onChange({ ...own, later: text === '' ? undefined : Number(text) })}
        />
      </Box>
    </Box>
  );
}
