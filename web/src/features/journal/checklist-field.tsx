import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#contract/journal.ts';

type Points = Annotation['checklist'];
type Props = {
  readonly points: Points;
  readonly disabled: boolean;
  readonly onChange: (points: Points) => void;
};

/** Points to be ticked off. */
export function ChecklistField({ points, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const add = () => {
    if (typed.trim() === '') return;
    onChange([...points, { text: typed.trim(), done: false }]);
    setTyped('');
  };
  return (
    <Box>
      <Typography variant="body2" component="span" sx={{ fontWeight: 560, display: 'block' }}>
        {t('journal.parts.checklist')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {points.map(({ text, done }, index) => (
          // Points have no name but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Box component="li" key={index} sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
            <Checkbox
              size="small"
              checked={done}
              disabled={disabled}
              slotProps={{ input: { 'aria-label': text } }}
              onChange={(_, checked) =>
                onChange(points.map((point, place) => (place === index ? { ...point, done: checked } : point)))
              }
              sx={{ ml: -1 }}
            />
            <Typography
              variant="body2"
              sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', color: done ? 'text.secondary' : 'text.primary' }}
            >
              {text}
            </Typography>
            {!disabled && (
              <IconButton
                aria-label={t('journal.day.removePoint', { number: index + 1 })}
                onClick={() => onChange(points.filter((_, place) => place !== index))}
              >
                <Close sx={{ fontSize: 16 }} />
              </IconButton>
            )}
          </Box>
        ))}
      </Box>
      {!disabled && (
        <Box sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
          <TextField
            label={t('journal.day.addPoint')}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
            slotProps={{ htmlInput: { maxLength: 300 } }}
          />
          <Button variant="outlined" color="inherit" aria-label={t('journal.day.addPoint')} onClick={add}>
            <Add fontSize="small" />
          </Button>
        </Box>
      )}
    </Box>
  );
}
