import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { linkOfPositionQuery } from '#web/shared/api/link-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { cards } from './card.tsx';
import { LinkCard } from './link-card.tsx';

/** The link that a position is in, with what leaked; nothing where it is in none. */
export function PositionLink({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(linkOfPositionQuery(id));
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <Panel title={t('links.title')}>
      <Box component="ul" sx={cards}>
        {data.rows.map((link) => (
          <LinkCard key={link.id} link={link} others={null} />
        ))}
      </Box>
    </Panel>
  );
}
