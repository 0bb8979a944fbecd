import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { HealthIssue } from '#contract/portfolio-checks.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { issueKinds } from './issue-kinds.ts';
import { IssueMend } from './issue-mend.tsx';

/** What does not fit or is missing, by kind, each with what it means and the click that mends it. */
export function IssueList({ issues }: { readonly issues: readonly HealthIssue[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  return [...Map.groupBy(issues, ({ kind }) => kind)].map(([kind, some]) => {
    const known = issueKinds.find((one) => one === kind);
    return (
      <Panel
        key={kind}
        title={`${known === undefined ? kind : t(`health.kinds.${known}.name`)} (${format.count(some.length)})`}
        lead={known === undefined ? undefined : t(`health.kinds.${known}.what`)}
      >
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
          {some.map((issue) => (
            <Box
              component="li"
              key={JSON.stringify(issue)}
              sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, columnGap: 2, alignItems: 'center' }}
            >
              <Box sx={{ flex: 1, minWidth: 200, overflowWrap: 'anywhere' }}>
                {[
                  issue.instrument,
                  issue.account,
                  issue.date === null
                    ? null
                    : t(kind.endsWith('-missing') ? 'health.lastOn' : 'health.on', { on: format.isoDate(issue.date) }),
                  issue.amount === null
                    ? null
                    : [format.own(issue.amount), issue.instrument === null ? issue.currency : null]
                        .filter(Boolean)
                        .join(' '),
                ]
                  .filter((text) => text !== null)
                  .join(' · ')}
              </Box>
              <IssueMend issue={issue} />
            </Box>
          ))}
        </Box>
      </Panel>
    );
  });
}
