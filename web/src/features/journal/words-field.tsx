import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[];
  /** Words in use, to choose from. */
  readonly known: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (value: readonly string[]) => void;
};

/** Words of one's own, each once whatever its case. */
export function WordsField({ label, hint, value, known, disabled, onChange }: Props) {
  return (
    <Autocomplete
      multiple
      freeSolo
      size="small"
      disabled={disabled}
      options={[...known]}
      value={[...value]}
      filterSelectedOptions
      onChange={(_, words) => onChange(eachOnce(words))}
      renderInput={(input) => <TextField {...input} label={label} placeholder={value.length === 0 ? hint : ''} />}
    />
  );
}

function eachOnce(words: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const word of words.map((one) => one.trim().slice(0, 60))) {
    if (word !== '' && !seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), word);
  }
  return [...seen.values()];
}
