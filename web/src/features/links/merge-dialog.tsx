import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Link } from '#contract/links.ts';
import { mergeLinks } from '#web/shared/api/link-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { LinkError } from './link-error.tsx';
import { useLinkChange } from './use-link-change.ts';

type Props = { readonly link: Link; readonly others: readonly Link[]; readonly onClose: () => void };

/** Chooses the link that this one goes into, of those in sight that may be the same trade. */
export function MergeDialog({ link, others, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const merge = useLinkChange((into: string) => mergeLinks(link.id, into), onClose);
  const near = others.filter(
    ({ id, leader }) =>
      id !== link.id &&
      leader.side === link.leader.side &&
      (leader.closedAt === null || leader.closedAt >= link.leader.openedAt) &&
      (link.leader.closedAt === null || link.leader.closedAt >= leader.openedAt),
  );
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="merge-links">
      <DialogTitle id="merge-links" component="h2" variant="h2">
        {t('links.list.mergeTitle')}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="textSecondary">
          {near.length === 0 ? t('links.list.mergeNone') : t('links.list.mergeLead')}
        </Typography>
        <List>
          {near.map(({ id, leader }) => (
            <ListItemButton key={id} onClick={() => merge.mutate(id)}>
              <ListItemText
                primary={`${leader.account} · ${leader.instrument}`}
                secondary={format.dateTimeSeconds(leader.openedAt)}
              />
            </ListItemButton>
          ))}
        </List>
        <LinkError error={merge.error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
      </DialogActions>
    </Dialog>
  );
}
