import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { PropLimitState } from '#contract/prop-rules.ts';

const colors = { ok: 'success', near: 'warning', breached: 'error', open: 'default', done: 'success' } as const;

/** How a limit or an account stands, in a word. */
export function LimitState({ state }: { readonly state: PropLimitState }) {
  const { t } = useTranslation();
  return <Chip size="small" variant="outlined" color={colors[state]} label={t(`limits.states.${state}`)} />;
}
