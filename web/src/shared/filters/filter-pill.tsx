import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslation } from 'react-i18next';
import { visuallyHidden } from '#web/shared/page/visually-hidden.ts';
import { type PillWords, pillText } from './use-pill-words.ts';

type Props = {
  readonly words: PillWords;
  readonly not: boolean;
  readonly onChange: (anchor: HTMLElement) => void;
  readonly onRemove: () => void;
};

/** A part of the filter: a press changes it, the cross, Delete or Backspace takes it away. */
export function FilterPill({ words, not, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const pill = pillText(words);
  return (
    <Box
      role="listitem"
      sx={{
        display: 'inline-flex',
        alignItems: 'stretch',
        minHeight: 32,
        maxWidth: 1,
        border: 1,
        borderColor: not ? 'error.main' : 'primary.main',
        borderRadius: 1,
        bgcolor: 'action.selected',
        fontSize: '0.8125rem',
        overflow: 'hidden',
      }}
    >
      <ButtonBase
        aria-haspopup="dialog"
        onClick={(event) => onChange(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' && event.key !== 'Backspace') return;
          event.preventDefault();
          onRemove();
        }}
        sx={{ px: 1.25, gap: 0.5, minWidth: 0, justifyContent: 'flex-start', '&:focus-visible': { outlineOffset: -2 } }}
      >
        <Box component="span" sx={visuallyHidden}>
          {t('filters.change')}
        </Box>{' '}
        <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {words.field}
        </Box>{' '}
        {words.verb !== null && (
          <Box
            component="span"
            sx={{
              color: not ? 'error.main' : 'text.secondary',
              fontWeight: not ? 600 : 'inherit',
              whiteSpace: 'nowrap',
            }}
          >
            {words.verb}
          </Box>
        )}{' '}
        <Box
          component="span"
          sx={{ fontWeight: 580, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {words.values}
        </Box>
      </ButtonBase>
      <ButtonBase
        aria-label={t('filters.remove', { pill })}
        onClick={onRemove}
        sx={{
          px: 0.75,
          color: 'text.secondary',
          flexShrink: 0,
          '&:hover': { color: 'text.primary', bgcolor: 'action.hover' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Close sx={{ fontSize: 16 }} />
      </ButtonBase>
    </Box>
  );
}
