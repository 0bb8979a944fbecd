import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';

const zones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** The zone's present distance from UTC, for instance `GMT+1`. */
function offsetName(zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(
    new Date(),
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

type Props = {
  readonly label: string;
  readonly value: string | null;
  readonly helperText?: string;
  readonly error?: boolean;
  readonly autoFocus?: boolean;
  readonly onChange: (zone: string) => void;
};

/** Chooses an IANA time zone by typing a part of its name. */
export function ZoneField({ label, value, helperText, error = false, autoFocus = false, onChange }: Props) {
  return (
    <Autocomplete
      size="small"
      options={zones}
      value={value}
      autoHighlight
      disableClearable={value !== null}
      onChange={(_, zone) => zone && onChange(zone)}
      renderOption={({ key, ...props }, zone) => (
        <li key={key} {...props}>
          {zone.replaceAll('_', ' ')}
          <span style={{ marginLeft: 'auto', opacity: 0.7 }}>{offsetName(zone)}</span>
        </li>
      )}
      filterOptions={(options, { inputValue }) => {
        const wanted = inputValue.toLowerCase().replaceAll(' ', '_');
        return options.filter((zone) => zone.toLowerCase().includes(wanted)).slice(0, 60);
      }}
      renderInput={(params) => (
        <TextField {...params} label={label} helperText={helperText} error={error} autoFocus={autoFocus} />
      )}
    />
  );
}
