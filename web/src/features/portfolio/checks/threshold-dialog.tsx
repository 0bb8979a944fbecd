import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskFinding } from '#contract/portfolio-checks.ts';
import { FormDialog, wide } from '#web/features/accounts/form-dialog.tsx';
import { shownNumber, typedPrice } from '#web/features/journal/typed-price.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

type Props = {
  readonly name: string;
  readonly unit: RiskFinding['unit'];
  readonly currency: string;
  readonly threshold: number;
  readonly isOwn: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  /** null: the usual one again. */
  readonly onSet: (threshold: number | null) => void;
  readonly onClose: () => void;
};

/** Another threshold for a rule; parts of the whole are typed in per cent. */
export function ThresholdDialog({ name, unit, currency, threshold, isOwn, pending, error, onSet, onClose }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const scale = unit === 'share' ? 100 : 1;
  const [text, setText] = useState(shownNumber(String(Number((threshold * scale).toFixed(6))), locale));
  const [tried, setTried] = useState(false);
  const read = typedPrice(text);
  const isWrong = read === null || Number(read) < 0;
  return (
    <FormDialog
      title={t('risks.thresholdOf', { name })}
      submit={t('risks.set')}
      pending={pending}
      error={error}
      onSubmit={() => (isWrong ? setTried(true) : onSet(Number(read) / scale))}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={t('risks.threshold')}
        value={text}
        error={tried && isWrong}
        helperText={tried && isWrong ? t('risks.wrongThreshold') : undefined}
        onChange={({ target }) => setText(target.value)}
        slotProps={{
          htmlInput: { inputMode: 'decimal' },
          input: {
            endAdornment:
              unit === 'count' ? null : (
                <InputAdornment position="end">{unit === 'share' ? '%' : currency}</InputAdornment>
              ),
          },
        }}
        sx={wide}
      />
      {isOwn && (
        <Button onClick={() => onSet(null)} sx={{ ...wide, justifySelf: 'start' }}>
          {t('risks.usual')}
        </Button>
      )}
    </FormDialog>
  );
}
