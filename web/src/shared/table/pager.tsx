import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';

type Props = {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly onOffset: (offset: number) => void;
};

/** The way through a list that the server hands out in pages; nothing where one page holds it all. */
export function Pager({ offset, limit, total, onOffset }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  if (total <= limit && offset === 0) return null;
  const last = Math.min(offset + limit, total);
  return (
    <Box
      component="nav"
      aria-label={t('imports.pager.label')}
      sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 1, px: 2, py: 1 }}
    >
      <Typography variant="body2" color="textSecondary" className="tabular" role="status">
        {t('imports.pager.range', {
          first: format.count(Math.min(offset + 1, last)),
          last: format.count(last),
          total: format.count(total),
        })}
      </Typography>
      <IconButton
        aria-label={t('imports.pager.previous')}
        disabled={offset === 0}
        onClick={() => onOffset(Math.max(0, offset - limit))}
      >
        <ChevronLeft />
      </IconButton>
      <IconButton
        aria-label={t('imports.pager.next')}
        disabled={last >= total}
        onClick={() => onOffset(offset + limit)}
      >
        <ChevronRight />
      </IconButton>
    </Box>
  );
}
