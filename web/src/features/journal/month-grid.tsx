import Notes from '@mui/icons-material/StickyNote2Outlined';
import Box from '@mui/material/Box';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarMonth, DayTotals } from '#contract/journal.ts';
import { signOf } from '#web/shared/format/decimal-text.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { visuallyHidden } from '#web/shared/page/visually-hidden.ts';
import { dateAfter } from './month-of.ts';

type Day = CalendarMonth['days'][number];
type Props = {
  readonly data: CalendarMonth;
  readonly account: string | undefined;
  readonly onMonth: (month: string) => void;
};

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month as a grid: a row a week with its total, moved through with the arrow keys. */
export function MonthGrid({ data, account, onMonth }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const cells = useRef(new Map<string, HTMLElement>());
  const inMonth = data.days.filter(({ date }) => date.startsWith(data.month));
  const [focused, setFocused] = useState(inMonth.find(({ totals }) => totals.length > 0)?.date ?? `${data.month}-01`);
  const weekday = new Intl.DateTimeFormat(format.locale, { timeZone: 'UTC', weekday: 'short' });

  const open = (date: string) =>
    void navigate({ to: '/days/$date', params: { date }, search: account === undefined ? {} : { account } });
  const move = (event: KeyboardEvent, date: string) => {
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      return onMonth(dateAfter(`${data.month}-15`, event.key === 'PageUp' ? -30 : 30).slice(0, 7));
    }
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = dateAfter(date, by);
    const cell = cells.current.get(next);
    if (cell === undefined) return onMonth(next.slice(0, 7));
    setFocused(next);
    cell.focus();
  };

  return (
    <Box
      role="grid"
      aria-label={t('journal.calendar.grid')}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        overflow: 'hidden',
        bgcolor: 'divider',
        display: 'grid',
        gap: '1px',
      }}
    >
      <Box role="row" sx={row}>
        {data.days.slice(0, 7).map(({ date }) => (
          <Box key={date} role="columnheader" sx={head}>
            {weekday.format(new Date(`${date}T00:00:00Z`))}
          </Box>
        ))}
        <Box role="columnheader" sx={head}>
          {t('journal.calendar.week')}
        </Box>
      </Box>
      {data.weeks.map(({ monday, totals }, week) => (
        <Box key={monday} role="row" sx={row}>
          {data.days.slice(week * 7, week * 7 + 7).map((day) => (
            <Box
              key={day.date}
              ref={(element: HTMLElement | null) => {
                if (element) cells.current.set(day.date, element);
                else cells.current.delete(day.date);
              }}
              role="gridcell"
              tabIndex={focused === day.date ? 0 : -1}
              onClick={() => open(day.date)}
              onFocus={() => setFocused(day.date)}
              onKeyDown={(event) => (event.key === 'Enter' ? open(day.date) : move(event, day.date))}
              sx={{
                ...cell,
                cursor: 'pointer',
                bgcolor: day.date.startsWith(data.month) ? backgroundOf(day.totals) : 'background.default',
                '&:hover': { filter: 'brightness(0.97)' },
                '&:focus-visible': { outlineOffset: -2 },
              }}
            >
              <Box component="span" sx={visuallyHidden}>
                {cellWords(day)}
              </Box>
              <div aria-hidden>
                <Box sx={{ display: 'flex', justifyContent: 'space-between', color: 'text.secondary' }}>
                  <span>{Number(day.date.slice(8))}</span>
                  {day.note && <Notes sx={{ fontSize: 14 }} />}
                </Box>
                <Totals totals={day.totals} />
              </div>
            </Box>
          ))}
          <Box role="gridcell" sx={{ ...cell, bgcolor: 'background.default' }}>
            <Box sx={{ height: { xs: 0, sm: 18 } }} />
            <Totals totals={totals} />
          </Box>
        </Box>
      ))}
    </Box>
  );

  function cellWords({ date, totals, note }: Day): string {
    const sums = totals.map(
      ({ netPnl, currency, positions }) =>
        `${format.signedMoney(netPnl, currency)}, ${t('journal.calendar.positions', { count: positions })}`,
    );
    return [
      format.isoDateLong(date),
      ...(sums.length === 0 ? [t('journal.calendar.none')] : sums),
      ...(note ? [t('journal.calendar.noted')] : []),
    ].join(', ');
  }
}

function Totals({ totals }: { readonly totals: readonly DayTotals[] }) {
  const format = useFormats();
  return totals.map(({ currency, netPnl, positions }) => (
    <Box key={currency} className="tabular" sx={{ minWidth: 0 }}>
      <Box
        sx={{
          fontWeight: 600,
          // Seven digits of a German thousand fit an eighth of a phone: what is cut off reads as another amount.
          fontSize: { xs: '0.5625rem', sm: '0.875rem' },
          letterSpacing: { xs: '-0.03em', sm: 'normal' },
          color:
            { '-1': 'error.main', '0': 'text.secondary', '1': 'success.main' }[String(signOf(netPnl))] ??
            'text.primary',
          overflow: 'hidden',
          textOverflow: 'clip',
          whiteSpace: 'nowrap',
        }}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {format.signedMoney(netPnl, currency)}
        </Box>
        <Box component="span" sx={{ display: { xs: 'inline', sm: 'none' } }}>
          {format.shortAmount(netPnl)}
        </Box>
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', display: { xs: 'none', sm: 'block' } }}>
        {positions} ×
      </Box>
    </Box>
  ));
}

const row = { display: 'grid', gap: '1px', gridTemplateColumns: 'repeat(8, minmax(0, 1fr))' } as const;
const head = {
  bgcolor: 'background.paper',
  color: 'text.secondary',
  fontSize: { xs: '0.625rem', sm: '0.75rem' },
  fontWeight: 560,
  px: { xs: 0.5, sm: 1 },
  py: 0.75,
  textAlign: { xs: 'center', sm: 'left' },
} as const;
const cell = {
  position: 'relative',
  minHeight: { xs: 54, sm: 84 },
  px: { xs: 0.25, sm: 1 },
  py: 0.75,
  fontSize: '0.75rem',
  minWidth: 0,
  overflow: 'hidden',
} as const;

/** The sign once more as a tint; of days in several currencies none. */
function backgroundOf(totals: readonly DayTotals[]): string {
  const [total] = totals;
  if (total === undefined || totals.length > 1) return 'background.paper';
  const tone = { '-1': 'error', '0': null, '1': 'success' }[String(signOf(total.netPnl))];
  return tone
    ? `color-mix(in srgb, var(--k-palette-${tone}-main) 9%, var(--k-palette-background-paper))`
    : 'background.paper';
}
