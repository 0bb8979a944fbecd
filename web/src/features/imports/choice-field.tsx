import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly onChange: (value: Value) => void;
  readonly error?: boolean;
  readonly helperText?: string | undefined;
};

/** One of a few values, each with its words. */
export function ChoiceField<Value extends string>({ options, onChange, helperText, ...props }: Props<Value>) {
  return (
    <TextField
      {...props}
      select
      size="small"
      fullWidth
      helperText={helperText ?? ' '}
      onChange={({ target }) => {
        const chosen = options.find(([value]) => value === target.value);
        if (chosen) onChange(chosen[0]);
      }}
    >
      {options.map(([value, text]) => (
        <MenuItem key={value} value={value}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  );
}
