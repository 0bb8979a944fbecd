import Button, { type ButtonProps } from '@mui/material/Button';
import { useRef } from 'react';
import { useDesk } from './desk-context.ts';

type Props = Pick<ButtonProps, 'variant' | 'size'> & { readonly label: string };

/** A button that opens the system's file dialog and hands what was chosen to the desk. */
export function FilePicker({ label, ...looks }: Props) {
  const desk = useDesk();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...looks} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        accept=".csv,.txt,.tsv,.htm,.html,.xml,.json,text/csv,text/plain"
        onChange={({ target }) => {
          desk.add([...(target.files ?? [])]);
          // The same file chosen again is another change.
          target.value = '';
        }}
      />
    </>
  );
}
