import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TileScope } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { useTileWords } from '#web/features/dashboard/use-tile-words.ts';
import { dailyCurveQueryOf } from '#web/shared/api/statistics-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** The running net result, or how far it is below its highest, day by day. */
export const courseTile = (column: 'cumulative' | 'drawdown') =>
  function CourseTile({ request }: TileScope) {
    const { t } = useTranslation();
    const format = useFormats();
    const words = useTileWords();
    const query = useQuery(dailyCurveQueryOf(request));
    return (
      <TileQuery query={query}>
        {(curve) => {
          const values = curve[column];
          const { currency, trades } = curve.selection;
          if (values.length === 0) return <TileEmpty>{t('dashboard.noTrades')}</TileEmpty>;
          const money = (value: number) => words.number(value, 'money', currency);
          const label = t('dashboard.courseOf', {
            from: format.isoDate(curve.days[0]!),
            to: format.isoDate(curve.days.at(-1)!),
            low: money(Math.min(...values)),
            high: money(Math.max(...values)),
            last: money(values.at(-1)!),
          });
          return (
            <Box sx={{ display: 'flex', flexDirection: 'column', height: 1, minHeight: { xs: 240, md: 100 } }}>
              <Box className="tabular" sx={{ ...line, fontSize: '1.0625rem', fontWeight: 600, color: 'text.primary' }}>
                <span>{money(column === 'cumulative' ? values.at(-1)! : Math.min(...values))}</span>
                <Box component="span" sx={{ fontSize: '0.75rem', fontWeight: 400, color: 'text.secondary' }}>
                  {words.trades(trades)}
                </Box>
              </Box>
              <Course values={values} label={label} falling={column === 'drawdown'} />
              <Box className="tabular" sx={line} aria-hidden>
                <span>{format.isoDate(curve.days[0]!)}</span>
                <span>{format.isoDate(curve.days.at(-1)!)}</span>
              </Box>
            </Box>
          );
        }}
      </TileQuery>
    );
  };

const line = {
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'baseline',
  gap: 1,
  fontSize: '0.75rem',
  color: 'text.secondary',
} as const;

type CourseProps = { readonly values: readonly number[]; readonly label: string; readonly falling: boolean };

function Course({ values, label, falling }: CourseProps) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const y = (value: number) => (high === low ? 50 : ((high - value) / (high - low)) * 100).toFixed(2);
  const x = (nth: number) => (values.length === 1 ? 50 : (nth / (values.length - 1)) * 100).toFixed(2);
  const path = values.map((value, nth) => `${nth === 0 ? 'M' : 'L'}${x(nth)} ${y(value)}`).join('');
  const color = falling ? 'var(--k-palette-error-main)' : 'var(--k-palette-primary-main)';
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      sx={{ flex: 1, minHeight: 0, width: 1, overflow: 'visible', my: 0.5 }}
    >
      <path d={`M0 ${y(0)}H100`} stroke="var(--k-palette-divider)" vectorEffect="non-scaling-stroke" />
      <path d={`${path}L${x(values.length - 1)} ${y(0)}L${x(0)} ${y(0)}Z`} fill={color} fillOpacity={0.1} />
      <path
        d={values.length === 1 ? `${path}h0` : path}
        fill="none"
        stroke={color}
        strokeWidth={values.length === 1 ? 6 : 1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </Box>
  );
}
