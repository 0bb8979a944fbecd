import { useTranslation } from 'react-i18next';
import type { HealthIssue } from '#contract/portfolio-checks.ts';
import { RouterButton } from '#web/shared/page/router-link.tsx';

/** The click that leads to where an issue is mended; nothing where there is no such place. */
export function IssueMend({ issue: { mend, activities, instrument, account } }: { readonly issue: HealthIssue }) {
  const { t } = useTranslation();
  const [activity] = activities;
  const text = t(`health.mend.${mend}`);
  if (mend === 'rates')
    return (
      <RouterButton to="/rates" variant="outlined">
        {text}
      </RouterButton>
    );
  if (mend === 'account' && account !== null)
    return (
      <RouterButton to="/accounts/$id" params={{ id: account }} variant="outlined">
        {text}
      </RouterButton>
    );
  if (mend === 'instrument' && instrument !== null && activity === undefined)
    return (
      <RouterButton to="/instruments/$id" params={{ id: instrument }} variant="outlined">
        {text}
      </RouterButton>
    );
  if (mend === 'instrument' && instrument !== null)
    return (
      <RouterButton to="/instruments" search={{ search: instrument }} variant="outlined">
        {text}
      </RouterButton>
    );
  // Where bars and prices of an instrument are fetched or read from a file.
  if (mend === 'prices' && instrument !== null)
    return (
      <RouterButton to="/charts/$instrument" params={{ instrument }} variant="outlined">
        {text}
      </RouterButton>
    );
  if (mend === 'none') return null;
  return (
    <RouterButton
      to="/activities"
      search={
        activity === undefined
          ? { ...(account !== null && { account }), ...(instrument !== null && { instrument }) }
          : { open: activity }
      }
      variant="outlined"
    >
      {text}
    </RouterButton>
  );
}
