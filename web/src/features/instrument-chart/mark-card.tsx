import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Spot } from '#web/shared/price-chart/draw-prices.ts';
import type { ChartMark } from './chart-marks.ts';
import type { MarkWords } from './use-mark-words.ts';

type Props = {
  readonly spot: Spot;
  readonly marks: readonly ChartMark[];
  readonly wordsOf: (mark: ChartMark) => MarkWords;
};

/** Marks that fit into a card; all of them stand in the list below the chart. */
const most = 3;

/** What the marks near the crosshair are. */
export function MarkCard({ spot, marks, wordsOf }: Props) {
  const place = spot.x > spot.width / 2 ? { right: spot.width - spot.x + 14 } : { left: spot.x + 14 };
  return (
    <Paper
      role="tooltip"
      elevation={4}
      className="tabular"
      sx={{ position: 'absolute', zIndex: 4, bottom: 64, px: 1.25, py: 0.75, maxWidth: 300, pointerEvents: 'none' }}
      style={place}
    >
      {marks.slice(-most).map((mark) => {
        const { title, lines } = wordsOf(mark);
        return (
          <div key={mark.key}>
            <Typography variant="body2" sx={{ fontWeight: 560 }}>
              {title}
            </Typography>
            {lines.map((line) => (
              <Typography key={line} variant="caption" component="div" color="textSecondary">
                {line}
              </Typography>
            ))}
          </div>
        );
      })}
    </Paper>
  );
}
