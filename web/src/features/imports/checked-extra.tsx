import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { ExtraPosition } from '#contract/reconciliation.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { SideLabel } from '#web/shared/figures/side-label.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';

/** Positions of the ledger in the span of the file that the file has not, or not whole. */
export function CheckedExtra({ extra }: { readonly extra: readonly ExtraPosition[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Panel flush title={t('check.extra.title')} lead={t('check.extra.lead')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {extra.map((position) => (
          <Box
            component="li"
            key={position.position}
            className="tabular"
            sx={{
              px: 2,
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
              fontSize: '0.8125rem',
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 2,
            }}
          >
            <RouterLink to="/positions/$id" params={{ id: position.position }}>
              {position.instrument}
            </RouterLink>
            <span>
              <SideLabel side={position.side} /> {format.quantity(position.quantity)}
            </span>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {position.account} · {format.dateTimeSeconds(position.openedAt)} →{' '}
              {format.dateTimeSeconds(position.closedAt)}
            </Box>
            <Box component="span" sx={{ ml: 'auto' }}>
              <Result value={position.gross} currency={position.currency} />
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
