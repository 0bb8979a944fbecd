import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

const steps = ['file', 'questions', 'preview', 'done'] as const;
export type WizardStep = (typeof steps)[number];

/** Where in the import one is; the questions are a step only for a file that leaves something open. */
export function WizardSteps({ at, asked }: { readonly at: WizardStep; readonly asked: boolean }) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every other step is a reason
  useEffect(() => {
    // What had the focus went with the step before; without it the keyboard would begin at the top of the page again.
    const { activeElement } = document;
    if (activeElement !== document.body && !list.current?.contains(activeElement)) return;
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [at]);
  const shown = steps.filter((step) => step !== 'questions' || asked || at === 'questions');
  const reached = shown.indexOf(at);
  return (
    <Box
      component="ol"
      ref={list}
      aria-label={t('imports.steps.label')}
      sx={{ listStyle: 'none', display: 'flex', gap: { xs: 1, sm: 2 }, m: 0, p: 0 }}
    >
      {shown.map((step, nth) => (
        <Box
          key={step}
          component="li"
          aria-current={step === at ? 'step' : undefined}
          tabIndex={-1}
          sx={{
            flex: 1,
            minWidth: 0,
            '&:focus-visible': { outline: 'none' },
            pt: 0.75,
            borderTop: '3px solid',
            borderColor: nth <= reached ? 'primary.main' : 'divider',
            color: step === at ? 'text.primary' : 'text.secondary',
            fontWeight: step === at ? 620 : 480,
            fontSize: '0.8125rem',
          }}
        >
          {t(`imports.steps.${step}`)}
        </Box>
      ))}
    </Box>
  );
}
