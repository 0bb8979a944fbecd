import Help from '@mui/icons-material/HelpOutlineOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Explanation, Position } from '#contract/positions.ts';
import { toneOf } from '#web/shared/figures/amount.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { visuallyHidden } from '#web/shared/page/visually-hidden.ts';
import { useFigureName, useFigureText } from './use-figure-text.ts';

type Figure = Explanation['figure'];
const figures = [
  'netPnl',
  'grossPnl',
  'commission',
  'points',
  'side',
  'status',
  'maxQuantity',
  'averageEntry',
  'averageExit',
  'executions',
  'openedAt',
  'closedAt',
] as const satisfies readonly Figure[];

type Props = {
  readonly position: Position;
  readonly explanations: readonly Explanation[];
  readonly asked: Figure | null;
  readonly onAsk: (explanation: Explanation) => void;
};

/** The position's figures; each opens how it came about. */
export function FiguresGrid({ position, explanations, asked, onAsk }: Props) {
  const { t } = useTranslation();
  return (
    <Panel
      flush
      title={t('positions.one.figures')}
      lead={position.status === 'open' ? t('positions.one.unrealised') : t('positions.one.whyHint')}
    >
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(3, 1fr)', lg: 'repeat(4, 1fr)', xl: 'repeat(6, 1fr)' },
          gap: '1px',
          bgcolor: 'divider',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        {figures.map((figure) => (
          <FigureTile
            key={figure}
            figure={figure}
            position={position}
            asked={asked === figure}
            explanation={explanations.find((one) => one.figure === figure)}
            onAsk={onAsk}
          />
        ))}
      </Box>
    </Panel>
  );
}

type TileProps = {
  readonly figure: (typeof figures)[number];
  readonly position: Position;
  readonly asked: boolean;
  readonly explanation: Explanation | undefined;
  readonly onAsk: (explanation: Explanation) => void;
};

function FigureTile({ figure, position, asked, explanation, onAsk }: TileProps) {
  const { t } = useTranslation();
  const figureText = useFigureText();
  const value = position[figure];
  const signed = figure === 'netPnl' || figure === 'grossPnl' || figure === 'points';
  const label = useFigureName()(figure);
  const text = figureText(figure, position);
  return (
    <ButtonBase
      disabled={!explanation}
      aria-pressed={asked}
      onClick={() => explanation && onAsk(explanation)}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        alignItems: 'stretch',
        textAlign: 'left',
        px: 2,
        py: 1.5,
        bgcolor: asked
          ? 'color-mix(in srgb, var(--k-palette-primary-main) 9%, var(--k-palette-background-paper))'
          : 'background.paper',
        '&:hover': { bgcolor: 'background.default' },
        '&:hover .why, &:focus-visible .why': { opacity: 1 },
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', color: 'text.secondary' }}>
        <Typography variant="body2" component="span" noWrap>
          {label}
        </Typography>
        <Help className="why" sx={{ fontSize: 15, opacity: { xs: 0.6, md: asked ? 1 : 0 } }} />
      </Box>
      <Box
        className="tabular"
        sx={{
          fontSize: figure === 'netPnl' ? '1.25rem' : '1rem',
          lineHeight: 1.5,
          fontWeight: 600,
          letterSpacing: '-0.01em',
          color: signed && typeof value === 'string' ? toneOf(value) : 'text.primary',
        }}
      >
        {text}
      </Box>
      {explanation && (
        <Box component="span" sx={visuallyHidden}>
          {t('positions.one.why')}
        </Box>
      )}
    </ButtonBase>
  );
}
