import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';

/** Names who made the library that draws, as its licence asks. */
export function Attribution() {
  const { t } = useTranslation();
  return (
    <Link
      href="https://www.tradingview.com/"
      target="_blank"
      rel="noreferrer"
      variant="caption"
      color="textSecondary"
      sx={{ display: 'inline-block', px: 2, py: 1 }}
    >
      {t('chart.attribution')}
    </Link>
  );
}
