import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: Value;
  readonly onChange: (value: Value) => void;
};

/** A few choices side by side, one of which holds. */
export function ChoiceButtons<Value extends string>({ label, options, chosen, onChange }: Props<Value>) {
  const id = useId();
  return (
    <Box>
      <Typography variant="body2" id={id} sx={{ mb: 0.5 }}>
        {label}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={chosen}
        aria-labelledby={id}
        onChange={(_, value: Value | null) => value !== null && onChange(value)}
      >
        {options.map(({ value, text }) => (
          <ToggleButton key={value} value={value} sx={{ px: 2 }}>
            {text}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
