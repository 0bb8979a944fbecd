import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import type { ChartMark } from './chart-marks.ts';
import type { MarkWords } from './use-mark-words.ts';

type Props = {
  readonly marks: readonly ChartMark[];
  readonly wordsOf: (mark: ChartMark) => MarkWords;
  readonly onMark: (mark: ChartMark) => void;
};

/** Marks that are listed until all are asked for; the latest come first. */
const listed = 4;

/** Every roll, split and dividend in words; a click brings it into view. */
export function MarkList({ marks, wordsOf, onMark }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [all, setAll] = useState(false);
  if (marks.length === 0) return null;
  const latestFirst = marks.toReversed();
  const shown = all ? latestFirst : latestFirst.slice(0, listed);
  return (
    <Box sx={{ px: 2, pb: 1.5 }}>
      <Box
        component="ul"
        aria-label={t('charts.marks.list')}
        className="tabular"
        sx={{ m: 0, p: 0, listStyle: 'none' }}
      >
        {shown.map((mark) => {
          const { title, lines } = wordsOf(mark);
          return (
            <Box component="li" key={mark.key} sx={{ py: 0.25 }}>
              <Button
                size="small"
                color="inherit"
                onClick={() => onMark(mark)}
                sx={{ px: 0.5, minWidth: 0, textAlign: 'left', fontWeight: 560 }}
              >
                {title}
              </Button>
              <Typography variant="caption" component="div" color="textSecondary" sx={{ px: 0.5 }}>
                {lines.join(' ')}
              </Typography>
            </Box>
          );
        })}
      </Box>
      {marks.length > listed && (
        <Button size="small" onClick={() => setAll(!all)} aria-expanded={all} sx={{ px: 0.5, minWidth: 0 }}>
          {all ? t('charts.marks.fewer') : t('charts.marks.all', { shown: format.count(marks.length) })}
        </Button>
      )}
    </Box>
  );
}
