import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Adherence, Judgement, Playbook, SetupRule } from '#contract/journal.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import type { EditedAnnotation } from './use-annotation.ts';

type Props = Pick<EditedAnnotation, 'annotation' | 'change' | 'view'> & {
  readonly playbook: Playbook;
  readonly disabled: boolean;
};

/** The setup that a position was traded by, and which of its rules were kept to. */
export function SetupField({ annotation, change, view, playbook, disabled }: Props) {
  const { t } = useTranslation();
  const chosen = playbook.setups.find(({ id }) => id === annotation.setup);
  const offered = playbook.setups.filter(({ archived, id }) => !archived || id === annotation.setup);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <TextField
        select
        label={t('journal.parts.setup')}
        value={annotation.setup ?? ''}
        disabled={disabled}
        onChange={({ target }) => change({ setup: target.value === '' ? null : target.value })}
      >
        <MenuItem value="">{t('journal.setup.none')}</MenuItem>
        {offered.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
        {annotation.setup !== null && !chosen && (
          <MenuItem value={annotation.setup}>{t('journal.setup.gone')}</MenuItem>
        )}
      </TextField>
      {chosen && chosen.rules.length > 0 && (
        <Box>
          <AdherenceLine adherence={view.adherence} />
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
            {chosen.rules.map((rule) => (
              <Rule
                key={rule.id}
                rule={rule}
                judgement={annotation.rules[rule.id] ?? null}
                disabled={disabled}
                onJudge={(judgement) => change({ rules: { [rule.id]: judgement } })}
              />
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
}

function AdherenceLine({ adherence }: { readonly adherence: Adherence | null }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (adherence === null) return null;
  const { score, followedWeight: followed, judgedWeight, judged, rules } = adherence;
  return (
    <Typography variant="body2" sx={{ mb: 1 }}>
      {score === null ? (
        t('journal.setup.adherenceNone')
      ) : (
        <>
          <strong>{t('journal.setup.adherence', { percent: format.percent(score) })}</strong>{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('journal.setup.adherenceWhy', { followed, judged: judgedWeight, count: judged, rules })}
          </Box>
        </>
      )}
    </Typography>
  );
}

type RuleProps = {
  readonly rule: SetupRule;
  readonly judgement: Judgement | null;
  readonly disabled: boolean;
  readonly onJudge: (judgement: Judgement | null) => void;
};

function Rule({ rule, judgement, disabled, onJudge }: RuleProps) {
  const { t } = useTranslation();
  return (
    <Box
      component="li"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}
    >
      <Typography variant="body2" sx={{ minWidth: 0, overflowWrap: 'anywhere', flex: '1 1 180px' }}>
        {rule.text}{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          × {rule.weight}
        </Box>
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={judgement}
        disabled={disabled}
        aria-label={rule.text}
        onChange={(_, next: Judgement | null) => onJudge(next)}
      >
        <ToggleButton value="followed" color="success">
          {t('journal.setup.followed')}
        </ToggleButton>
        <ToggleButton value="broken" color="error">
          {t('journal.setup.broken')}
        </ToggleButton>
      </ToggleButtonGroup>
    </Box>
  );
}
