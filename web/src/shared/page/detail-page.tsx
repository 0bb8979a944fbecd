import Box from '@mui/material/Box';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { Page } from './page.tsx';
import { RouterButton } from './router-link.tsx';

type Props<Detail> = {
  readonly query: UseQueryResult<Detail>;
  readonly title: string;
  /** Beside one another below the title: other names, chips. */
  readonly lead: ReactNode;
  /** Where all things of this kind are listed. */
  readonly all: { readonly to: '/accounts' | '/instruments'; readonly text: string };
  readonly actions: ReactNode;
  readonly children: (detail: Detail) => ReactNode;
};

/** The page of one thing: its names, the way back to all of them, what can be done to it, and what is known of it. */
export function DetailPage<Detail>({ query, title, lead, all, actions, children }: Props<Detail>) {
  return (
    <Page
      title={title}
      lead={lead && <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>{lead}</Box>}
      above={
        <RouterButton to={all.to} color="inherit" sx={{ ml: -1.5 }}>
          {all.text}
        </RouterButton>
      }
      actions={actions}
    >
      <QueryState query={query} lines={10}>
        {children}
      </QueryState>
    </Page>
  );
}

/** Panels over one another, the last ones in two columns where there is room. */
export function DetailPanels({ children, pairs }: { readonly children: ReactNode; readonly pairs: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {children}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        {pairs}
      </Box>
    </Box>
  );
}
