import Add from '@mui/icons-material/Add';
import Delete from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { PercentField } from './percent-field.tsx';
import type { inTreeOrder, Part } from './taxonomy-draft.ts';

type Props = {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly categories: ReturnType<typeof inTreeOrder>;
  readonly onParts: (parts: readonly Part[]) => void;
};

/** Where one holding belongs: one category, or several with a part of it each. */
export function AssignmentRow({ name, parts, categories, onParts }: Props) {
  const { t } = useTranslation();
  const rest = Math.max(0, 1 - parts.reduce((sum, { share }) => sum + share, 0));
  const change = (nth: number, part: Partial<Part>) =>
    onParts(parts.map((one, index) => (index === nth ? { ...one, ...part } : one)));
  const shown = parts.length === 0 ? [{ category: '', share: 1 }] : parts;
  const [first] = categories;
  return (
    <Box component="li">
      <Box sx={{ fontWeight: 560, mb: 0.75, overflowWrap: 'anywhere' }}>{name}</Box>
      <Box sx={{ display: 'grid', gap: 1 }}>
        {shown.map((part, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts may name the same category while they are typed
          <Box key={nth} sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
            <TextField
              select
              label={t('allocation.editor.belongs', { name })}
              value={part.category}
              onChange={({ target }) =>
                parts.length === 0
                  ? onParts([{ category: target.value, share: 1 }])
                  : change(nth, { category: target.value })
              }
            >
              <MenuItem value="" dense disabled={parts.length > 0}>
                {t('allocation.unassigned')}
              </MenuItem>
              {categories.map(({ category, depth }) => (
                <MenuItem key={category.id} value={category.id} dense sx={{ pl: 2 + depth * 2 }}>
                  {category.name || t('allocation.editor.nameless')}
                </MenuItem>
              ))}
            </TextField>
            {parts.length > 0 && (
              <>
                <PercentField
                  label={t('allocation.editor.part')}
                  share={part.share}
                  onShare={(share) => share !== null && share > 0 && change(nth, { share })}
                />
                <IconButton
                  aria-label={t('allocation.editor.removePart', { name })}
                  onClick={() => onParts(parts.filter((_, index) => index !== nth))}
                >
                  <Delete fontSize="small" />
                </IconButton>
              </>
            )}
          </Box>
        ))}
        {parts.length > 0 && rest > 0.000_001 && first !== undefined && (
          <Box>
            <IconButton
              aria-label={t('allocation.editor.addPart', { name })}
              onClick={() => onParts([...parts, { category: first.category.id, share: Number(rest.toFixed(6)) }])}
            >
              <Add fontSize="small" />
            </IconButton>
          </Box>
        )}
      </Box>
    </Box>
  );
}
