import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioSettingsFacts } from '#contract/portfolio-checks.ts';
import { InstrumentField } from '#web/features/portfolio/instrument-field.tsx';
import { portfolioKey, setPortfolioSettings } from '#web/shared/api/portfolio-queries.ts';
import { ratesStatusQuery } from '#web/shared/api/rates-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Form } from '#web/shared/page/form.tsx';
import { useSaidChange } from '#web/shared/page/use-said-change.ts';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';

const countries = [
  'DE',
  'AT',
  'CH',
  'LI',
  'LU',
  'FR',
  'IT',
  'ES',
  'NL',
  'BE',
  'PL',
  'CZ',
  'DK',
  'SE',
  'GB',
  'IE',
  'US',
];

type Props = { readonly settings: PortfolioSettingsFacts; readonly mayChange: boolean };

/** Base currency, home country and benchmark; the thresholds of risk stay as they are. */
export function SettingsForm({ settings, mayChange }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { data: rates } = useQuery(ratesStatusQuery);
  const [currency, setCurrency] = useState(settings.baseCurrency);
  const [country, setCountry] = useState(settings.homeCountry);
  const [benchmark, setBenchmark] = useState(settings.benchmark);
  const save = useSaidChange<PortfolioSettingsFacts>([portfolioKey], {
    change: setPortfolioSettings,
    said: t('app.saved'),
  });
  const currencies = [
    ...new Set([
      settings.baseCurrency,
      'EUR',
      ...(rates?.currencies ?? []).filter(({ ended }) => !ended).map((one) => one.currency),
    ]),
  ];
  const region = new Intl.DisplayNames(locale, { type: 'region' });
  return (
    <Form onSubmit={() => save.mutate({ ...settings, baseCurrency: currency, homeCountry: country, benchmark })}>
      <ErrorAlert error={save.error} />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 520, mt: 1 }}>
        <TextField
          select
          label={t('portfolio.settings.currency')}
          value={currency}
          disabled={!mayChange}
          helperText={t('portfolio.settings.currencyHelp')}
          onChange={({ target }) => setCurrency(target.value)}
        >
          {currencies.map((one) => (
            <MenuItem key={one} value={one} dense>
              {one}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={t('portfolio.settings.country')}
          value={country}
          disabled={!mayChange}
          helperText={t('portfolio.settings.countryHelp')}
          onChange={({ target }) => setCountry(target.value)}
        >
          {[...new Set([settings.homeCountry, ...countries])].map((one) => (
            <MenuItem key={one} value={one} dense>
              {region.of(one) ?? one}
            </MenuItem>
          ))}
        </TextField>
        <InstrumentField
          label={t('portfolio.settings.benchmark')}
          help={t('portfolio.settings.benchmarkHelp')}
          value={benchmark}
          disabled={!mayChange}
          onValue={setBenchmark}
        />
        {mayChange && (
          <Box>
            <Button type="submit" variant="contained" loading={save.isPending}>
              {t('portfolio.settings.save')}
            </Button>
          </Box>
        )}
      </Box>
    </Form>
  );
}
