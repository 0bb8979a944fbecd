import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { priceAdjust, priceAdjustment, rollKind } from '#contract/candles.ts';
import type { InstrumentChart } from '#contract/instrument-charts.ts';
import type { ChartChoice } from './chart-choice.ts';

type Props = {
  readonly chart: InstrumentChart;
  readonly choice: ChartChoice;
  /** Contracts of the root that have bars. */
  readonly contracts: readonly string[];
  readonly onChoice: (choice: ChartChoice, instrument?: string) => void;
};

const adjustable: readonly string[] = ['share', 'fund'];
const dayChoices = [0, 1, 2, 3, 5, 8, 10] as const;

/** What prices a chart has: of shares, what is taken out of them; of futures, one contract or all of them in turn. */
export function SeriesMenu(props: Props) {
  const { about } = props.chart;
  if (about === null) return null;
  if (adjustable.includes(about.assetClass)) return <AdjustMenu {...props} />;
  return about.root === null ? null : <ContractMenu {...props} root={about.root} />;
}

function AdjustMenu({ chart, choice, onChoice }: Props) {
  const { t } = useTranslation();
  return (
    <TextField
      select
      size="small"
      label={t('charts.prices')}
      value={chart.adjust}
      onChange={({ target }) => onChoice({ ...choice, adjust: priceAdjust.parse(target.value) })}
      sx={{ flex: { xs: '1 1 100%', sm: '0 1 210px' }, minWidth: 150 }}
    >
      {priceAdjust.options.map((one) => (
        <MenuItem key={one} value={one}>
          {t(`charts.adjusts.${one}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function ContractMenu({ chart, choice, contracts, onChoice, root }: Props & { readonly root: string }) {
  const { t } = useTranslation();
  const { continuous } = chart;
  const own = [...new Set([...(chart.instrument === root ? [] : [chart.instrument]), ...contracts])];
  const { continuous: _, roll: __, rollDays: ___, ...plain } = choice;
  const roll = choice.roll ?? 'volume';
  return (
    <>
      <TextField
        select
        size="small"
        label={t('charts.contract')}
        value={continuous?.adjustment ?? chart.instrument}
        onChange={({ target }) => {
          const how = priceAdjustment.safeParse(target.value);
          if (how.success) onChoice({ ...choice, continuous: how.data }, root);
          else onChoice(plain, target.value);
        }}
        sx={{ flex: { xs: '1 1 100%', sm: '0 1 230px' }, minWidth: 150 }}
      >
        {continuous === null && chart.instrument === root && <MenuItem value={root}>{root}</MenuItem>}
        {own.map((one) => (
          <MenuItem key={one} value={one}>
            {one}
          </MenuItem>
        ))}
        {priceAdjustment.options.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`charts.continuous.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {continuous !== null && (
        <TextField
          select
          size="small"
          label={t('charts.continuous.roll')}
          value={roll}
          onChange={({ target }) => {
            const by = rollKind.parse(target.value);
            onChoice({ ...choice, roll: by, rollDays: by === 'volume' ? undefined : choice.rollDays });
          }}
          sx={{ flex: { xs: '1 1 100%', sm: '0 1 190px' }, minWidth: 130 }}
        >
          {rollKind.options.map((one) => (
            <MenuItem key={one} value={one}>
              {t(`charts.continuous.rolls.${one}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {continuous !== null && roll !== 'volume' && (
        <TextField
          select
          size="small"
          label={t('charts.continuous.days')}
          value={choice.rollDays ?? 5}
          onChange={({ target }) => onChoice({ ...choice, roll, rollDays: Number(target.value) })}
          sx={{ flex: { xs: '1 1 100%', sm: '0 1 120px' }, minWidth: 100 }}
        >
          {[...new Set([...dayChoices, choice.rollDays ?? 5])]
            .toSorted((a, b) => a - b)
            .map((days) => (
              <MenuItem key={days} value={days}>
                {days}
              </MenuItem>
            ))}
        </TextField>
      )}
    </>
  );
}
