import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { shownNumber, typedPrice } from '#web/features/journal/typed-price.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

type Props = {
  readonly label: string;
  readonly hint?: string;
  /** What is said of a text that `accepts` refuses. */
  readonly wrong: string;
  /** With a decimal point; empty where nothing is chosen. */
  readonly value: string;
  readonly accepts: (text: string) => boolean;
  /** Only of what is accepted, and of an empty text. */
  readonly onChange: (value: string) => void;
};

/** A number that may be left empty; a comma is read as the decimal point. */
export function NumberField({ label, hint, wrong, value, accepts, onChange }: Props) {
  const { locale } = useFormats();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): string | null => {
    const number = typedPrice(text);
    return number !== null && accepts(number) ? number : null;
  };
  const bad = typed !== null && typed.trim() !== '' && read(typed) === null;
  return (
    <TextField
      size="small"
      label={label}
      value={typed ?? (value === '' ? '' : shownNumber(value, locale))}
      error={bad}
      helperText={bad ? wrong : hint}
      onChange={({ target }) => {
        setTyped(target.value);
        const number = target.value.trim() === '' ? '' : read(target.value);
        if (number !== null) onChange(number);
      }}
      onBlur={() => {
        if (!bad) setTyped(null);
      }}
      slotProps={{ htmlInput: { inputMode: 'decimal', autoComplete: 'off' } }}
    />
  );
}
