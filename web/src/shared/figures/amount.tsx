import Box from '@mui/material/Box';
import { signOf } from '#web/shared/format/decimal-text.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

type Props = { readonly value: string; readonly currency: string };

export const toneOf = (value: string): string =>
  ({ '-1': 'error.main', '0': 'text.secondary', '1': 'success.main' })[String(signOf(value))] ?? 'text.primary';

/** A gain or loss: its sign says which, its colour says it again. */
export function Result({ value, currency }: Props) {
  const format = useFormats();
  return (
    <Box component="span" className="tabular" sx={{ color: toneOf(value), fontWeight: 550, whiteSpace: 'nowrap' }}>
      {format.signedMoney(value, currency)}
    </Box>
  );
}

export function Money({ value, currency }: Props) {
  const format = useFormats();
  return (
    <Box component="span" className="tabular" sx={{ whiteSpace: 'nowrap' }}>
      {format.money(value, currency)}
    </Box>
  );
}
