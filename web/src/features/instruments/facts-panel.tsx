import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { InstrumentDetail } from '#contract/instruments.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { useSourceWords } from './use-source-words.ts';

/** The facts of an instrument and who says so. */
export function FactsPanel({ detail }: { readonly detail: InstrumentDetail }) {
  const { t } = useTranslation();
  const format = useFormats();
  const sourceWords = useSourceWords();
  const { instrument, origin, source, notes, asOf } = detail;
  const rows = (
    [
      ['id', instrument.id],
      ['assetClass', t(`instruments.one.class.${instrument.assetClass}`)],
      ['name', instrument.name],
      ['root', instrument.root],
      ['currency', instrument.currency],
      ['exchange', instrument.exchange],
      [
        'calendar',
        `${instrument.calendar} · ${t(`markets.calendar.${instrument.calendar}` as 'markets.calendar.NYSE')}`,
      ],
      ['isin', instrument.isin],
      ['wkn', instrument.wkn],
      ['fundType', instrument.fundType && t(`instruments.one.fund.${instrument.fundType}`)],
      ['taxClass', instrument.taxClass && t(`instruments.one.tax.${instrument.taxClass}`)],
      ['country', instrument.country],
      ['underlying', instrument.underlying],
      ['optionType', instrument.optionType && t(`instruments.one.optionTypes.${instrument.optionType}`)],
      ['strike', instrument.strike && format.exact(instrument.strike)],
      ['multiplier', instrument.root === null ? instrument.multiplier && format.exact(instrument.multiplier) : null],
      ['expiresOn', instrument.expiresOn && format.isoDate(instrument.expiresOn)],
    ] as const
  ).filter(([, value]) => value !== null);
  const whence =
    origin === 'shipped'
      ? t(`markets.from.${instrument.assetClass}` as 'markets.from.fx', { defaultValue: source ?? '' })
      : sourceWords({ notes, exchange: instrument.exchange ?? '' });
  const said = [t(`instruments.one.from.${origin}`), whence, asOf && format.isoDate(asOf)].filter(Boolean).join(' · ');
  return (
    <Panel title={t('instruments.one.facts')} lead={said}>
      <Box
        component="dl"
        className="tabular"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(90px, max-content) minmax(0, 1fr)',
          gap: 0.75,
          columnGap: 3,
          m: 0,
        }}
      >
        {rows.map(([field, value]) => (
          <Box key={field} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {t(`instruments.one.fields.${field}`)}
            </Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {value}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
