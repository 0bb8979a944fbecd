import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { dateExampleOf, readings } from './date-example.ts';

type Order = keyof ReturnType<typeof readings>;

type Props = {
  readonly file: File;
  readonly fileHash: string;
  readonly chosen: Order | null;
  readonly onAnswer: (order: Order) => void;
  readonly onKeep?: (() => void) | undefined;
};

/** Asks how a file writes its dates, on one of its own dates, each answer with the day that it would be. */
export function DateOrderQuestion({ file, fileHash, chosen, onAnswer, onKeep }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const labelId = useId();
  const [order, setOrder] = useState<Order | null>(chosen);
  const { data: example } = useQuery({
    queryKey: ['date-example', fileHash],
    queryFn: () => dateExampleOf(file),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const days = example && readings(example);
  const label = { 'day-first': 'dayFirst', 'month-first': 'monthFirst' } as const;
  return (
    <Panel title={t('imports.dateOrder.title')}>
      {example && days ? (
        <Box
          component="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (order) onAnswer(order);
          }}
          sx={{ display: 'grid', gap: 1.5, maxWidth: 620 }}
        >
          <Typography id={labelId}>{t('imports.dateOrder.why', { example: example.text })}</Typography>
          <RadioGroup
            aria-labelledby={labelId}
            value={order ?? ''}
            onChange={(_, value) => setOrder(value === 'day-first' ? 'day-first' : 'month-first')}
          >
            {(['day-first', 'month-first'] as const).map((value) => (
              <FormControlLabel
                key={value}
                value={value}
                control={<Radio size="small" />}
                label={t(`imports.dateOrder.${label[value]}`, { date: format.isoDateLong(days[value]) })}
              />
            ))}
          </RadioGroup>
          {!example.own && (
            <Typography variant="body2" color="textSecondary">
              {t('imports.dateOrder.made')}
            </Typography>
          )}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button type="submit" variant="contained" disabled={order === null}>
              {t('imports.dateOrder.submit')}
            </Button>
            {onKeep && <Button onClick={onKeep}>{t('imports.preview.keep')}</Button>}
          </Box>
        </Box>
      ) : (
        <Skeleton height={120} />
      )}
    </Panel>
  );
}
