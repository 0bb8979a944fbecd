import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { shownNumber, typedPrice } from '#web/features/journal/typed-price.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

type Props = {
  readonly label: string;
  /** 0.25 for 25 %; null: nothing. */
  readonly share: number | null;
  readonly onShare: (share: number | null) => void;
};

/** A part of a whole, typed in per cent with at most four digits after the point; what is no number from 0 to 100 is not taken. */
export function PercentField({ label, share, onShare }: Props) {
  const { locale } = useFormats();
  const [text, setText] = useState(share === null ? '' : shownNumber(String(Number((share * 100).toFixed(4))), locale));
  const number = (typed: string): number | null => {
    const read = typedPrice(typed);
    return read === null || Number(read) < 0 || Number(read) > 100 ? null : Number(read) / 100;
  };
  return (
    <TextField
      label={label}
      value={text}
      error={text.trim() !== '' && number(text) === null}
      onChange={({ target }) => {
        setText(target.value);
        onShare(number(target.value));
      }}
      slotProps={{
        htmlInput: { inputMode: 'decimal' },
        input: { endAdornment: <InputAdornment position="end">%</InputAdornment> },
      }}
      sx={{ width: 110, flexShrink: 0 }}
    />
  );
}
