import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { counting, type StatisticsFilter } from '#contract/statistics.ts';

type Counting = StatisticsFilter['counting'];
type Props = { readonly chosen: Counting; readonly onChange: (counting: Counting) => void };

/** How positions that are linked across accounts count. */
export function CountingChoice({ chosen = 'apart', onChange }: Props) {
  const { t } = useTranslation();
  return (
    <TextField
      select
      fullWidth={false}
      size="small"
      label={t('statistics.counting.label')}
      value={chosen}
      sx={{ minWidth: 210 }}
      onChange={({ target }) => {
        const wanted = counting.parse(target.value);
        onChange(wanted === 'apart' ? undefined : wanted);
      }}
    >
      {counting.options.map((value) => (
        <MenuItem key={value} value={value} dense>
          {t(`statistics.counting.${value}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
