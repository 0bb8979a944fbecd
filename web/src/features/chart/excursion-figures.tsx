import Help from '@mui/icons-material/HelpOutlineOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Excursion, PositionChart } from '#contract/candles.ts';
import { toneOf } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { visuallyHidden } from '#web/shared/page/visually-hidden.ts';
import type { ChartWords } from '#web/shared/price-chart/use-chart-words.ts';
import { ExcursionWhy } from './excursion-why.tsx';

export type ExcursionKind = 'adverse' | 'favourable';

type Props = { readonly chart: PositionChart; readonly words: ChartWords };

const kinds: readonly ExcursionKind[] = ['adverse', 'favourable'];

/** How far the price went against the position and for it; a click says why. */
export function ExcursionFigures({ chart, words }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<ExcursionKind | null>(null);
  const id = useId();
  const { excursions } = chart;
  if (excursions === null) {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ px: 2, pt: 1.5 }}>
        {t('chart.excursion.unknown')}
      </Typography>
    );
  }
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', mt: 1 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {kinds.map((kind) => (
          <Tile
            key={kind}
            kind={kind}
            excursion={excursions[kind]}
            currency={chart.currency}
            words={words}
            asked={asked === kind}
            controls={id}
            onAsk={() => setAsked(asked === kind ? null : kind)}
          />
        ))}
      </Box>
      <div id={id}>{asked !== null && <ExcursionWhy kind={asked} excursions={excursions} words={words} />}</div>
    </Box>
  );
}

type TileProps = {
  readonly kind: ExcursionKind;
  readonly excursion: Excursion | null;
  readonly currency: string;
  readonly words: ChartWords;
  readonly asked: boolean;
  readonly controls: string;
  readonly onAsk: () => void;
};

function Tile({ kind, excursion, currency, words, asked, controls, onAsk }: TileProps) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <ButtonBase
      aria-expanded={asked}
      aria-controls={controls}
      onClick={onAsk}
      sx={{
        display: 'block',
        textAlign: 'left',
        px: 2,
        py: 1.25,
        bgcolor: asked ? 'background.default' : undefined,
        '&:hover': { bgcolor: 'background.default' },
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: 'text.secondary' }}>
        <Typography variant="body2" component="span">
          {t(`chart.excursion.${kind}`)}
        </Typography>
        <Help sx={{ fontSize: 15, opacity: 0.6 }} />
      </Box>
      <Box className="tabular" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
        {excursion === null ? (
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {t(`chart.excursion.none.${kind}`)}
          </Typography>
        ) : (
          <>
            <Typography component="span" sx={{ fontWeight: 600, color: toneOf(excursion.money) }}>
              {format.signedMoney(excursion.money, currency)}
            </Typography>
            <Typography component="span" variant="body2" color="textSecondary">
              {t('chart.excursion.at', {
                points: format.points(excursion.points),
                time: words.clock.short(excursion.barTime),
              })}
              {!excursion.certain && ` · ${t('chart.excursion.uncertain')}`}
            </Typography>
          </>
        )}
      </Box>
      <Box component="span" sx={visuallyHidden}>
        {t('positions.one.why')}
      </Box>
    </ButtonBase>
  );
}
