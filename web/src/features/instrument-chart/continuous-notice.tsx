import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { InstrumentChart } from '#contract/instrument-charts.ts';

type Props = { readonly continuous: NonNullable<InstrumentChart['continuous']> };

/** Says which contracts a continuous series is made of, and which it lacks. */
export function ContinuousNotice({ continuous: { contracts, missing, leftOut, ignored } }: Props) {
  const { t } = useTranslation();
  // What has no bars is no part that could be left out.
  const left = leftOut.filter((contract) => !missing.includes(contract));
  const lacking = [
    ...(missing.length === 0 ? [] : [t('charts.continuous.missing', { contracts: missing.join(', ') })]),
    ...(left.length === 0 ? [] : [t('charts.continuous.leftOut', { contracts: left.join(', ') })]),
  ];
  return (
    <>
      <Typography variant="caption" component="p" color="textSecondary" sx={{ px: 2, pb: 1, m: 0 }}>
        {contracts.length > 0 && t('charts.continuous.made', { contracts: contracts.join(', ') })}
        {ignored.length > 0 && ` ${t('charts.continuous.ignored', { contracts: ignored.join(', ') })}`}
      </Typography>
      {lacking.length > 0 && (
        <Alert severity="warning" sx={{ mx: 2, mb: 1.5 }}>
          {lacking.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Alert>
      )}
    </>
  );
}
