import Help from '@mui/icons-material/HelpOutlineOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { visuallyHidden } from '#web/shared/page/visually-hidden.ts';

type Props = {
  readonly name: string;
  readonly value: string;
  readonly tone?: string;
  /** Below the value: of what, or why there is none. */
  readonly note?: ReactNode;
  readonly asked: boolean;
  readonly onAsk: () => void;
};

/** A figure of the portfolio; a press asks how it came about. */
export function FigureButton({ name, value, tone = 'text.primary', note, asked, onAsk }: Props) {
  const { t } = useTranslation();
  return (
    <ButtonBase
      aria-pressed={asked}
      onClick={onAsk}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'stretch',
        justifyContent: 'flex-start',
        textAlign: 'left',
        minWidth: 0,
        px: 2,
        py: 1.5,
        bgcolor: asked
          ? 'color-mix(in srgb, var(--k-palette-primary-main) 9%, var(--k-palette-background-paper))'
          : 'background.paper',
        '&:hover': { bgcolor: 'background.default' },
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          gap: 0.5,
          color: 'text.secondary',
          fontSize: '0.8125rem',
        }}
      >
        <span>{name}</span>
        <Help sx={{ fontSize: 15, flexShrink: 0, opacity: 0.6 }} />
      </Box>
      <Box
        className="tabular"
        sx={{ fontSize: { xs: '1.0625rem', sm: '1.25rem' }, fontWeight: 600, letterSpacing: '-0.01em', color: tone }}
      >
        {value}
      </Box>
      {note && <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{note}</Box>}
      <Box component="span" sx={visuallyHidden}>
        {t('portfolio.why.question')}
      </Box>
    </ButtonBase>
  );
}
