import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkRules } from '#contract/links.ts';
import { ChangeList } from '#web/features/accounts/change-list.tsx';
import { endLinkRule, linkRulesQuery, switchLinkChange } from '#web/shared/api/link-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { cards } from './card.tsx';
import { LinkChange } from './link-change.tsx';
import { LinkError } from './link-error.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { useLinkChange } from './use-link-change.ts';

/** The rules by which positions are linked, and every change of links and rules. */
export function RulesTab() {
  const query = useQuery(linkRulesQuery);
  return (
    <QueryState query={query} lines={8}>
      {({ rules, changes }) => (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
            alignItems: 'start',
          }}
        >
          <Rules rules={rules} />
          <ChangeList
            changes={changes}
            describe={(change) => <LinkChange change={change} />}
            onSwitch={({ kind, change }) => switchLinkChange(kind, change)}
          />
        </Box>
      )}
    </QueryState>
  );
}

function Rules({ rules }: { readonly rules: LinkRules['rules'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [adding, setAdding] = useState(false);
  const end = useLinkChange(endLinkRule);
  return (
    <Panel
      title={t('links.rules.title')}
      lead={t('links.suggestions.pairsLead')}
      action={
        <Button size="small" variant="outlined" startIcon={<Add />} onClick={() => setAdding(true)}>
          {t('links.rules.add')}
        </Button>
      }
    >
      {rules.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('links.rules.none')}
        </Typography>
      )}
      <Box component="ul" sx={cards}>
        {rules.map(({ rule, leader, follower, ratio, windowMs, since, linked }) => (
          <Box
            component="li"
            key={rule}
            sx={{ display: 'flex', gap: 1, alignItems: 'start', justifyContent: 'space-between' }}
          >
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                {t('links.suggestions.pair', { leader, follower })}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {[
                  t('links.rules.line', { ratio: format.exact(ratio), seconds: format.spanOfSeconds(windowMs) }),
                  since === null ? t('links.rules.always') : t('links.rules.since', { when: format.dateTime(since) }),
                  t('links.rules.linked', { count: linked, shown: format.count(linked) }),
                ].join(' · ')}
              </Typography>
            </Box>
            <Button size="small" color="inherit" onClick={() => end.mutate(rule)}>
              {t('links.rules.end')}
            </Button>
          </Box>
        ))}
      </Box>
      <LinkError error={end.error} />
      {adding && <RuleDialog pair={null} onClose={() => setAdding(false)} />}
    </Panel>
  );
}
