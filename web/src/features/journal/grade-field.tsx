import Box from '@mui/material/Box';
import Rating from '@mui/material/Rating';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

type Props = {
  readonly label: string;
  readonly value: number | null;
  readonly words: (grade: number | null) => string;
  readonly disabled: boolean;
  readonly onChange: (value: number | null) => void;
};

/** One to five; the same again takes it away. */
export function GradeField({ label, value, words, disabled, onChange }: Props) {
  const name = useId();
  return (
    <Box>
      <Typography variant="body2" component="span" sx={{ fontWeight: 560, display: 'block', mb: 0.5 }}>
        {label}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <Rating
          name={name}
          value={value}
          disabled={disabled}
          getLabelText={(grade) => `${label}: ${words(grade)}`}
          onChange={(_, grade) => onChange(grade)}
        />
        <Typography variant="body2" color="textSecondary">
          {words(value)}
        </Typography>
      </Box>
    </Box>
  );
}
