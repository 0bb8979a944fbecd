import { useQuery } from '@tanstack/react-query';
import type { InstrumentChart } from '#contract/instrument-charts.ts';
import { chartedInstrumentsQuery } from '#web/shared/api/instrument-chart-queries.ts';

/** The contracts of a chart's root that have bars, in the order in which they are stored. */
export function useContracts({ about }: Pick<InstrumentChart, 'about'>): readonly string[] {
  const { data } = useQuery(chartedInstrumentsQuery);
  const root = about?.root ?? null;
  if (root === null) return [];
  return (data?.instruments ?? []).flatMap((one) =>
    one.root === root && one.instrument !== root ? [one.instrument] : [],
  );
}
