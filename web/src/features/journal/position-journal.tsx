import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#contract/journal.ts';
import type { Position } from '#contract/positions.ts';
import { AnnotationPanel } from './annotation-panel.tsx';
import { PlanFields } from './plan-fields.tsx';
import { RiskFigures } from './risk-figures.tsx';
import { SetupField } from './setup-field.tsx';
import { StrayNotes } from './stray-notes.tsx';

/** What was written on a position. */
export function PositionJournal({ position }: { readonly position: Position }) {
  const { t } = useTranslation();
  return (
    <AnnotationPanel
      title={t('journal.panel.title')}
      lead={t('journal.panel.lead')}
      target={{ position: position.id }}
      parts={(edited) => (
        <>
          <StrayNotes {...edited} />
          {edited.view.risk && <RiskFigures risk={edited.view.risk} currency={position.currency} />}
          <PlanFields {...edited} />
          <SetupField {...edited} />
          <ValidityField
            value={edited.annotation.validity}
            disabled={edited.disabled}
            onChange={(validity) => edited.change({ validity })}
          />
        </>
      )}
    />
  );
}

type ValidityProps = {
  readonly value: Annotation['validity'];
  readonly disabled: boolean;
  readonly onChange: (value: Annotation['validity']) => void;
};

/** As a trader marks a trade: by the plan, or not. */
function ValidityField({ value, disabled, onChange }: ValidityProps) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      disabled={disabled}
      aria-label={t('journal.parts.validity')}
      onChange={(_, next: Annotation['validity']) => onChange(next)}
    >
      <ToggleButton value="valid" color="success" sx={{ px: 2 }}>
        {t('journal.validity.valid')}
      </ToggleButton>
      <ToggleButton value="invalid" color="error" sx={{ px: 2 }}>
        {t('journal.validity.invalid')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
