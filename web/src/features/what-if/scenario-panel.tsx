import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '#web/shared/filters/filter-bar.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { LevelField } from './level-field.tsx';
import { NumberField } from './number-field.tsx';
import { SizeField } from './size-field.tsx';
import { isChanged, leftOutOf, withLeftOut } from './what-if-request.ts';
import { isLaterMinutes, type WhatIfSearch } from './what-if-search.ts';

type Props = {
  readonly search: WhatIfSearch;
  readonly onChange: (search: WhatIfSearch) => void;
  readonly onReset: () => void;
};

/** What would have been traded otherwise. */
export function ScenarioPanel({ search, onChange, onReset }: Props) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('whatIf.scenario.title')}
      lead={t('whatIf.scenario.lead')}
      action={isChanged(search) && <Button onClick={onReset}>{t('whatIf.scenario.reset')}</Button>}
    >
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))' }}>
        {(['stop', 'target'] as const).map((part) => (
          <LevelField
            key={part}
            part={part}
            level={search[part]}
            onChange={(level) => onChange({ ...search, [part]: level })}
          />
        ))}
        <SizeField size={search.sized} onChange={(sized) => onChange({ ...search, sized })} />
        <Box sx={{ display: 'grid', alignContent: 'start' }}>
          <NumberField
            label={t('whatIf.scenario.later')}
            hint={t('whatIf.scenario.laterHint')}
            wrong={t('whatIf.scenario.badMinutes')}
            value={search.later === undefined ? '' : String(search.later)}
            accepts={isLaterMinutes}
            onChange={(text) => onChange({ ...search, later: text === '' ? undefined : Number(text) })}
          />
        </Box>
      </Box>
      <Box sx={{ mt: 2 }}>
        <FilterBar
          second={t('whatIf.scenario.leftOut')}
          search={leftOutOf(search)}
          without={['status']}
          onChange={(leftOut) => onChange(withLeftOut(search, leftOut))}
        />
        <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '80ch' }}>
          {t('whatIf.scenario.leftOutHint')}
        </Typography>
      </Box>
    </Panel>
  );
}
