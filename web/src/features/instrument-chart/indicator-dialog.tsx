import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ColorChoice } from './color-choice.tsx';
import { type ChosenIndicator, type IndicatorName, indicatorNames, indicatorText, kindOf } from './indicator-kinds.ts';

type Props = {
  readonly chosen: readonly ChosenIndicator[];
  readonly onAdd: (one: ChosenIndicator) => void;
  readonly onClose: () => void;
};

const usualOf = (kind: IndicatorName): readonly string[] => kindOf(kind).parameters.map(({ usual }) => String(usual));

/** What is wrong with parameters as they were typed; the server holds them to the same bounds. */
const faultOf = (kind: IndicatorName, texts: readonly string[]): 'number' | 'fast' | null => {
  const values = texts.map(Number);
  const sound = kindOf(kind).parameters.every(({ name }, nth) => {
    const value = values[nth]!;
    if (name === 'width') return value >= 0.1 && value <= 10;
    return Number.isInteger(value) && value >= (kind === 'bollinger' ? 2 : 1) && value <= 1_000;
  });
  if (!sound) return 'number';
  return kind === 'macd' && values[0]! >= values[1]! ? 'fast' : null;
};

/** Chooses an indicator with its parameters and colour. */
export function IndicatorDialog({ chosen, onAdd, onClose }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<IndicatorName>('sma');
  const [texts, setTexts] = useState(usualOf('sma'));
  const [color, setColor] = useState(kindOf('sma').color);
  const fault = faultOf(kind, texts);
  const one: ChosenIndicator = { kind, values: texts.map(Number), color };
  const known = fault === null && chosen.some((other) => indicatorText(other) === indicatorText(one));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (fault === null && !known) onAdd(one);
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <form onSubmit={submit}>
        <DialogTitle>{t('charts.addIndicator')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <TextField
            select
            label={t('charts.indicator')}
            value={kind}
            onChange={({ target }) => {
              const next = target.value as IndicatorName;
              setKind(next);
              setTexts(usualOf(next));
              setColor(kindOf(next).color);
            }}
          >
            {indicatorNames.map((name) => (
              <MenuItem key={name} value={name}>
                {t(`charts.kinds.${name}`)}
              </MenuItem>
            ))}
          </TextField>
          <Typography variant="body2" color="textSecondary">
            {t(`charts.explained.${kind}`)}
          </Typography>
          {texts.length > 0 && (
            <Box sx={{ display: 'flex', gap: 1 }}>
              {kindOf(kind).parameters.map(({ name, step }, nth) => (
                <TextField
                  key={name}
                  type="number"
                  label={t(`charts.parameters.${name}`)}
                  value={texts[nth]}
                  onChange={({ target }) => setTexts(texts.map((text, index) => (index === nth ? target.value : text)))}
                  slotProps={{ htmlInput: { step, min: step < 1 ? step : 1 } }}
                />
              ))}
            </Box>
          )}
          <ColorChoice color={color} onColor={setColor} />
          {(fault !== null || known) && (
            <Typography variant="body2" color="error" role="alert">
              {t(fault === null ? 'charts.faults.known' : `charts.faults.${fault}`)}
            </Typography>
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={fault !== null || known}>
            {t('charts.add')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
