import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SuggestionPage } from '#contract/links.ts';
import { linksPerPage, suggestionsQuery } from '#web/shared/api/link-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { Pager } from '#web/shared/table/pager.tsx';
import { cards } from './card.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { SuggestionCard } from './suggestion-card.tsx';

type Pair = SuggestionPage['pairs'][number];

/** What looks like one trade, and the accounts that go together most often. */
export function SuggestionsTab() {
  const { t } = useTranslation();
  const [page, setPage] = useState(0);
  const query = useQuery(suggestionsQuery(page));
  const [ruled, setRuled] = useState<Pair | null>(null);
  return (
    <QueryState query={query} lines={8}>
      {({ rows, total, pairs }) =>
        total === 0 ? (
          <StatePanel title={t('links.suggestions.none')} reason={t('links.suggestions.noneReason')} />
        ) : (
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            <Pairs pairs={pairs} onRule={setRuled} />
            <Box component="ul" sx={cards}>
              {rows.map((suggestion) => (
                <SuggestionCard key={suggestion.leader.position} suggestion={suggestion} />
              ))}
            </Box>
            <Pager
              offset={page * linksPerPage}
              limit={linksPerPage}
              total={total}
              onOffset={(offset) => setPage(Math.floor(offset / linksPerPage))}
            />
            {ruled !== null && <RuleDialog pair={ruled} onClose={() => setRuled(null)} />}
          </Box>
        )
      }
    </QueryState>
  );
}

function Pairs({ pairs, onRule }: { readonly pairs: readonly Pair[]; readonly onRule: (pair: Pair) => void }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Panel title={t('links.suggestions.pairs')} lead={t('links.suggestions.pairsLead')}>
      <Box component="ul" sx={{ ...cards, gap: 1 }}>
        {pairs.slice(0, 20).map((pair) => (
          <Box
            component="li"
            key={`${pair.leader} ${pair.follower}`}
            sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}
          >
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                {t('links.suggestions.pair', pair)}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {t('links.suggestions.pairCount', {
                  count: pair.links,
                  shown: format.count(pair.links),
                  ratio: format.exact(String(Number(pair.usualRatio.toPrecision(3)))),
                })}
              </Typography>
            </Box>
            <Button size="small" variant="outlined" onClick={() => onRule(pair)}>
              {t('links.suggestions.makeRule')}
            </Button>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
