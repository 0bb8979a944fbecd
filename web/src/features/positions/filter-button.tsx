import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly label: string;
  /** What is chosen, in words; null for no restriction. */
  readonly chosen: string | null;
  readonly open: boolean;
  readonly popup: 'menu' | 'dialog';
  readonly onOpen: (anchor: HTMLElement) => void;
};

/** A filter as a pill: its name, what is chosen, and a menu under it. */
export function FilterButton({ label, chosen, open, popup, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <Button
      variant="outlined"
      color={chosen === null ? 'inherit' : 'primary'}
      aria-haspopup={popup}
      aria-expanded={open}
      onClick={(event) => onOpen(event.currentTarget)}
      endIcon={<ArrowDropDown />}
      sx={{
        fontWeight: 500,
        color: chosen === null ? 'text.secondary' : 'primary.main',
        bgcolor: chosen === null ? 'background.paper' : 'action.selected',
        borderColor: chosen === null ? 'divider' : 'primary.main',
        '& .MuiButton-endIcon': { ml: 0.25, mr: -0.75 },
      }}
    >
      {label}:{' '}
      <Box
        component="span"
        sx={{
          color: chosen === null ? 'text.primary' : 'inherit',
          ml: 0.5,
          fontWeight: 560,
          maxWidth: 180,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        }}
      >
        {chosen ?? t('positions.filter.any')}
      </Box>
    </Button>
  );
}
