import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InstrumentSessions } from '#contract/instruments.ts';
import { instrumentHoursQuery } from '#web/shared/api/instrument-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { clockSpan, sessionDay } from './session-day.ts';

type Props = { readonly instrument: string; readonly now?: number };

const hourMs = 3_600_000;

/** The hours of today, or of the next day that trades, in the zones of the person and of the exchange. */
export function HoursPanel({ instrument, now = Date.now() }: Props) {
  const { t } = useTranslation();
  const from = new Date(Math.floor(now / hourMs) * hourMs - 12 * hourMs).toISOString();
  const query = useQuery(instrumentHoursQuery(instrument, from));
  return (
    <Panel title={t('instruments.one.hours.title')}>
      <QueryState query={query} lines={3}>
        {(sessions) => <Hours sessions={sessions} now={now} />}
      </QueryState>
    </Panel>
  );
}

function Hours({ sessions, now }: { readonly sessions: InstrumentSessions; readonly now: number }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { zone, calendar, nextSpecialDay: special, source } = sessions;
  const day = sessionDay(sessions, now);
  const zones = [
    { name: t('instruments.one.hours.yours'), zone: format.timeZone },
    ...(zone === format.timeZone ? [] : [{ name: t('instruments.one.hours.exchange', { zone }), zone }]),
  ];
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {calendar === 'ALWAYS-OPEN' ? (
        <Typography>{t('instruments.one.hours.always')}</Typography>
      ) : day === null ? (
        <Typography>{t('instruments.one.hours.none')}</Typography>
      ) : (
        <>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {day.today
              ? t('instruments.one.hours.today')
              : t('instruments.one.hours.next', { date: format.isoDate(day.date) })}
          </Typography>
          <Box
            component="table"
            className="tabular"
            sx={{
              borderCollapse: 'collapse',
              width: 1,
              '& th': { textAlign: 'left', fontWeight: 400, color: 'text.secondary' },
              '& td, & th': { py: 0.5, pr: 2, verticalAlign: 'top' },
            }}
          >
            <thead>
              <tr>
                <th scope="col">{t('instruments.one.hours.kindOf')}</th>
                {zones.map(({ name, zone: one }) => (
                  <th scope="col" key={one}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {day.kinds.map(({ kind, spans }) => (
                <tr key={kind}>
                  <th scope="row">{t(`instruments.one.hours.${kind}`)}</th>
                  {zones.map(({ zone: one }) => (
                    <td key={one}>
                      {spans.map((span) => (
                        <div key={span.open}>{clockSpan(span, one, format.locale)}</div>
                      ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Box>
          {!day.certain && (
            <Typography variant="body2" color="warning">
              {t('instruments.one.hours.uncertain')}
            </Typography>
          )}
        </>
      )}
      {special && (
        <Typography variant="body2">
          {t('instruments.one.hours.special', {
            name: t(`markets.day.${special.code}`),
            date: format.isoDate(special.date),
            kind: t(`instruments.one.hours.kind.${special.kind}`),
          })}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {calendar} · {t(`markets.hours.${calendar}` as 'markets.hours.NYSE', { defaultValue: source })}
      </Typography>
    </Box>
  );
}
