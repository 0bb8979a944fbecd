import Box from '@mui/material/Box';
import type { FormEvent, ReactNode } from 'react';

type Props = { readonly onSubmit: (values: FormData) => void; readonly label?: string; readonly children: ReactNode };

/** A form whose fields lie under each other; what they hold is handed over when it is sent. */
export function Form({ onSubmit, label, children }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <Box component="form" noValidate aria-label={label} onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      {children}
    </Box>
  );
}

/** The text of one field; empty where the form has none of that name. */
export const textOf = (values: FormData, name: string): string => {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
};
