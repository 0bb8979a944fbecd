import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fewInstrumentsQuery } from '#web/shared/api/instrument-queries.ts';

type Props = {
  readonly label: string;
  readonly help?: string;
  /** Id; null: none. */
  readonly value: string | null;
  readonly disabled?: boolean;
  readonly onValue: (id: string | null) => void;
};

/** An instrument of the ledger, found by id, name, ISIN or WKN. */
export function InstrumentField({ label, help, value, disabled = false, onValue }: Props) {
  const [typed, setTyped] = useState('');
  const { data } = useQuery(fewInstrumentsQuery(typed === value ? '' : typed, 20));
  const names = new Map((data?.rows ?? []).map(({ id, name }) => [id, name]));
  return (
    <Autocomplete
      options={[...new Set([...(value === null ? [] : [value]), ...names.keys()])]}
      value={value}
      disabled={disabled}
      inputValue={typed}
      onInputChange={(_, text) => setTyped(text)}
      onChange={(_, id) => onValue(id)}
      filterOptions={(all) => all}
      renderOption={({ key, ...props }, id) => (
        <li key={key} {...props}>
          {names.get(id) === undefined || names.get(id) === id ? id : `${names.get(id)} · ${id}`}
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={label} helperText={help} />}
    />
  );
}
