import Help from '@mui/icons-material/HelpOutlineOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslation } from 'react-i18next';
import type { NamedFigure } from '#contract/statistics.ts';
import { visuallyHidden } from '#web/shared/page/visually-hidden.ts';
import { FigureText } from './figure-text.tsx';
import { useFigureWords } from './use-figure-words.ts';

type Props = {
  readonly figure: NamedFigure;
  readonly currency: string | null;
  readonly large?: boolean;
  readonly asked: boolean;
  readonly onAsk: (figure: NamedFigure) => void;
};

/** A figure with its sample, or why it has no number; a press asks how it came about. */
export function FigureTile({ figure, currency, large = false, asked, onAsk }: Props) {
  const { t } = useTranslation();
  const say = useFigureWords();
  return (
    <ButtonBase
      aria-pressed={asked}
      onClick={() => onAsk(figure)}
      data-figure={figure.name}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'stretch',
        justifyContent: 'flex-start',
        textAlign: 'left',
        minWidth: 0,
        px: 2,
        py: large ? 1.5 : 1.25,
        bgcolor: asked
          ? 'color-mix(in srgb, var(--k-palette-primary-main) 9%, var(--k-palette-background-paper))'
          : 'background.paper',
        '&:hover': { bgcolor: 'background.default' },
        '&:hover .why, &:focus-visible .why': { opacity: 1 },
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
        <span>{say.name(figure)}</span>
        <Help className="why" sx={{ fontSize: 15, flexShrink: 0, opacity: { xs: 0.6, md: asked ? 1 : 0 } }} />
      </Box>
      <Box
        sx={{
          // An amount of seven digits fits half of a phone.
          fontSize: large ? { xs: '1rem', sm: '1.25rem' } : '1rem',
          fontWeight: 600,
          letterSpacing: '-0.01em',
          lineHeight: 1.5,
          overflowWrap: 'anywhere',
        }}
      >
        <FigureText figure={figure} currency={currency} />
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{say.why(figure) ?? say.sample(figure)}</Box>
      <Box component="span" sx={visuallyHidden}>
        {t('statistics.why.title')}
      </Box>
    </ButtonBase>
  );
}

/** Tiles side by side with hairlines between them. */
export const tileGrid = (leastPx: number) => ({
  display: 'grid',
  gridTemplateColumns: { xs: '1fr 1fr', sm: `repeat(auto-fill, minmax(${leastPx}px, 1fr))` },
  gap: '1px',
  overflow: 'hidden',
  '& > *': { boxShadow: '0 0 0 1px var(--k-palette-divider)' },
});
