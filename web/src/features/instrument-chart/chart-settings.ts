import { prefer, preferences, usePreferences } from '#web/shared/preferences/preferences.ts';
import { type ChosenIndicator, isIndicatorName, kindOf } from './indicator-kinds.ts';

/** What a person wants drawn with the bars of any instrument. */
export type ChartSettings = {
  readonly indicators: readonly ChosenIndicator[];
  readonly volume: boolean;
  readonly executions: boolean;
  readonly profile: boolean;
  readonly shading: boolean;
  readonly regularOnly: boolean;
};

export type ChartSwitch = Exclude<keyof ChartSettings, 'indicators'>;

const usual: ChartSettings = {
  indicators: [],
  volume: true,
  executions: true,
  profile: false,
  shading: true,
  regularOnly: false,
};

/** Reads what is kept in this browser; an indicator that this version does not know is left out. */
function settingsOf(stored: ReturnType<typeof preferences>['instrumentChart']): ChartSettings {
  if (stored === undefined) return usual;
  const indicators = stored.indicators.flatMap(({ kind, values, color }) =>
    isIndicatorName(kind) && kindOf(kind).parameters.length === values.length ? [{ kind, values, color }] : [],
  );
  return { ...stored, indicators };
}

export const useChartSettings = (): ChartSettings => settingsOf(usePreferences().instrumentChart);

export function changeSettings(change: Partial<ChartSettings>): void {
  const { indicators, ...rest } = { ...settingsOf(preferences().instrumentChart), ...change };
  prefer({
    instrumentChart: { ...rest, indicators: indicators.map((one) => ({ ...one, values: [...one.values] })) },
  });
}
