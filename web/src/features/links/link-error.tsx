import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { isApiError } from '#web/shared/api/http.ts';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';

const reasons = [
  'itself',
  'same-account',
  'products-differ',
  'sides-differ',
  'no-overlap',
  'in-two-links',
  'not-in-link',
  'rule-exists',
] as const;

/** Why positions cannot be linked so, in words; any other error as everywhere. */
export function LinkError({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const reason = isApiError(error, 'LINK_STATE') ? reasons.find((one) => one === error.details.reason) : undefined;
  if (reason === undefined) return <ErrorAlert error={error} />;
  return (
    <Alert severity="error" sx={{ mt: 2 }}>
      {t(`links.problems.${reason}`)}
    </Alert>
  );
}
