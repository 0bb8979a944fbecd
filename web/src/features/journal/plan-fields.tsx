import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { shownNumber, typedPrice } from './typed-price.ts';
import type { EditedAnnotation } from './use-annotation.ts';

type Props = Pick<EditedAnnotation, 'annotation' | 'change' | 'save'> & { readonly disabled: boolean };

/** Where the trade was to be ended and how much was to be held, as planned before it was opened. */
export function PlanFields({ annotation, change, save, disabled }: Props) {
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' } }}>
      {(['plannedStop', 'plannedTarget', 'plannedQuantity'] as const).map((part) => (
        <PriceField
          key={part}
          part={part}
          value={annotation[part]}
          disabled={disabled}
          onChange={(value) => change({ [part]: value }, 'typing')}
          onLeave={save}
        />
      ))}
    </Box>
  );
}

type PriceProps = {
  readonly part: 'plannedStop' | 'plannedTarget' | 'plannedQuantity';
  readonly value: string | null;
  readonly disabled: boolean;
  readonly onChange: (value: string | null) => void;
  readonly onLeave: () => void;
};

function PriceField({ part, value, disabled, onChange, onLeave }: PriceProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const shown = value === null ? '' : shownNumber(value, format.locale);
  const [typed, setTyped] = useState<string | null>(null);
  const quantity = part === 'plannedQuantity';
  const read = (text: string) => (quantity ? typedQuantity(text) : typedPrice(text));
  const wrong = typed !== null && typed.trim() !== '' && read(typed) === null;
  return (
    <TextField
      label={t(`journal.parts.${part}`)}
      value={typed ?? shown}
      disabled={disabled}
      error={wrong}
      helperText={wrong ? t(quantity ? 'journal.risk.invalidQuantity' : 'journal.risk.invalidPrice') : undefined}
      onChange={({ target }) => {
        setTyped(target.value);
        const price = target.value.trim() === '' ? null : read(target.value);
        if (price !== null || target.value.trim() === '') onChange(price);
      }}
      onBlur={() => {
        if (!wrong) setTyped(null);
        onLeave();
      }}
      slotProps={{ htmlInput: { inputMode: 'decimal', autoComplete: 'off' } }}
    />
  );
}

const typedQuantity = (text: string): string | null => {
  const read = typedPrice(text);
  return read !== null && Number(read) > 0 ? read : null;
};
