import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog, wide } from '#web/features/accounts/form-dialog.tsx';
import { type PeriodUnit, periodParts, periodUnits } from './period-parts.ts';

type Props = {
  readonly period: string;
  readonly onPeriod: (period: string) => void;
  readonly onClose: () => void;
};

const kinds = ['between', 'since', 'last', 'year'] as const;
type Kind = (typeof kinds)[number];

/** A period of one's own: between two days, since a day, the last so many of a unit, or a year. */
export function OwnPeriodDialog({ period, onPeriod, onClose }: Props) {
  const { t } = useTranslation();
  const parts = periodParts(period);
  const today = new Date().toISOString().slice(0, 10);
  const [kind, setKind] = useState<Kind>(kinds.find((one) => one === parts?.kind) ?? 'between');
  const [from, setFrom] = useState(parts && 'from' in parts ? parts.from : `${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(parts?.kind === 'between' ? parts.to : today);
  const [count, setCount] = useState(parts?.kind === 'last' ? String(parts.count) : '6');
  const [unit, setUnit] = useState<PeriodUnit>(parts?.kind === 'last' ? parts.unit : 'm');
  const [year, setYear] = useState(parts?.kind === 'year' ? parts.year : today.slice(0, 4));
  const text = { between: `${from}..${to}`, since: `${from}..`, last: `${count}${unit}`, year }[kind];
  const isWrong = periodParts(text) === null || (kind === 'between' && to < from);
  const [tried, setTried] = useState(false);
  const problem = tried && isWrong ? t(`portfolio.period.own.wrong.${kind}`) : undefined;
  const dayField = { type: 'date', slotProps: { inputLabel: { shrink: true } } } as const;
  return (
    <FormDialog
      title={t('portfolio.period.own.title')}
      submit={t('portfolio.period.own.show')}
      pending={false}
      error={null}
      onSubmit={() => (isWrong ? setTried(true) : onPeriod(text))}
      onClose={onClose}
    >
      <TextField
        select
        label={t('portfolio.period.own.kind')}
        value={kind}
        onChange={({ target }) => setKind(target.value as Kind)}
        error={problem !== undefined}
        helperText={problem}
        sx={wide}
      >
        {kinds.map((one) => (
          <MenuItem key={one} value={one} dense>
            {t(`portfolio.period.own.kinds.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {(kind === 'between' || kind === 'since') && (
        <TextField
          {...dayField}
          label={t('portfolio.period.own.from')}
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
      )}
      {kind === 'between' && (
        <TextField
          {...dayField}
          label={t('portfolio.period.own.to')}
          value={to}
          onChange={({ target }) => setTo(target.value)}
        />
      )}
      {kind === 'last' && (
        <>
          <TextField
            label={t('portfolio.period.own.count')}
            value={count}
            onChange={({ target }) => setCount(target.value.trim())}
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          />
          <TextField
            select
            label={t('portfolio.period.own.unit')}
            value={unit}
            onChange={({ target }) => setUnit(target.value as PeriodUnit)}
          >
            {periodUnits.map((one) => (
              <MenuItem key={one} value={one} dense>
                {t(`portfolio.period.own.units.${one}`)}
              </MenuItem>
            ))}
          </TextField>
        </>
      )}
      {kind === 'year' && (
        <TextField
          label={t('portfolio.period.own.year')}
          value={year}
          onChange={({ target }) => setYear(target.value.trim())}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
      )}
    </FormDialog>
  );
}
