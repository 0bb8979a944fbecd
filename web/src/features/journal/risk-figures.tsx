import Help from '@mui/icons-material/HelpOutlineOutlined';
import Box from '@mui/material/Box';
import Collapse from '@mui/material/Collapse';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedRisk } from '#contract/journal.ts';
import { toneOf } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';

type Props = { readonly risk: PlannedRisk; readonly currency: string };

/** What the position put at risk by its planned stop, and what it made of it, with the way there. */
export function RiskFigures({ risk, currency }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap', alignItems: 'start' }}>
        <Box>
          <Typography variant="body2" color="textSecondary">
            {t('journal.risk.title')}
          </Typography>
          <Box
            className="tabular"
            sx={{
              fontSize: '1.25rem',
              fontWeight: 600,
              color: risk.multiple === null ? 'text.secondary' : toneOf(risk.multiple),
            }}
          >
            {risk.multiple === null ? '–' : format.multiple(risk.multiple)}
          </Box>
        </Box>
        {risk.risk !== null && <Figure name={t('journal.risk.risk')} value={format.money(risk.risk, currency)} />}
        {risk.plannedMultiple !== null && (
          <Figure name={t('journal.risk.planned')} value={format.multiple(risk.plannedMultiple)} />
        )}
        <IconButton
          aria-label={t('journal.risk.why')}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          sx={{ ml: 'auto' }}
        >
          <Help sx={{ fontSize: 18 }} />
        </IconButton>
      </Box>
      {risk.none !== null && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {t(`journal.risk.${risk.none}`)}
        </Typography>
      )}
      <Collapse in={open} id={id}>
        <Box sx={{ mt: 1, display: 'grid', gap: 1, fontSize: '0.8125rem' }}>
          <Why text={t('journal.risk.riskWhy')} calculation={risk.riskCalculation} />
          <Why text={t('journal.risk.multipleWhy')} calculation={risk.multipleCalculation} />
        </Box>
      </Collapse>
    </Box>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <Box>
      <Typography variant="body2" color="textSecondary">
        {name}
      </Typography>
      <Box className="tabular" sx={{ fontWeight: 600, lineHeight: '1.875rem' }}>
        {value}
      </Box>
    </Box>
  );
}

function Why({ text, calculation }: { readonly text: string; readonly calculation: string | null }) {
  const format = useFormats();
  return (
    <div>
      {text}
      {calculation !== null && (
        <Box className="tabular" sx={{ mt: 0.25, fontWeight: 560, overflowWrap: 'anywhere' }}>
          {format.calculation(calculation)}
        </Box>
      )}
    </div>
  );
}
