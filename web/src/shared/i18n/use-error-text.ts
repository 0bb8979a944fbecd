import { useTranslation } from 'react-i18next';
import { isApiError } from '#web/shared/api/http.ts';

/** Says an error in the person's language: by its code, else in the server's own words. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!isApiError(error)) return t('errors.INTERNAL');
    const retryAfter = error.details.retryAfter;
    if (error.status === 429 && typeof retryAfter === 'number')
      return t('errors.RATE_LIMITED_FOR', { retryAfter: Math.ceil(retryAfter) });
    if (error.code === 'NOT_FOUND' && typeof error.details.instrument === 'string') {
      const near = Array.isArray(error.details.near) ? error.details.near.join(', ') : '';
      return t(near === '' ? 'errors.NO_INSTRUMENT' : 'errors.NO_INSTRUMENT_NEAR', { ...error.details, near });
    }
    return t(`errors.${error.code}` as 'errors.INTERNAL', { defaultValue: error.message, ...error.details });
  };
}
