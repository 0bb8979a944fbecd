import { useTranslation } from 'react-i18next';
import type { Explanation } from '#contract/positions.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

type Input = Explanation['inputs'][number];

const isNumber = /^-?\d+(\.\d+)?$/;
const isInstant = /^\d{4}-\d{2}-\d{2}T/;

/** Turns the keys and numbers of an explanation into the person's language. */
export function useExplainWords() {
  const { t } = useTranslation();
  const format = useFormats();
  return {
    formula: (formula: Explanation['formula']): string => t(`explain.formulas.${formula}`),
    method: (method: Explanation['method']): string => t(`explain.methods.${method}`),
    input: (name: Input['name']): string => t(`explain.names.${name}`),
    source: (source: Input['source']): string => t(`explain.sources.${source}`),
    value: ({ value, unit }: Input): string => `${numberText(value, unit)} ${unitText(unit)}`,
    calculation: ({ calculation }: Explanation): string =>
      isInstant.test(calculation) ? format.dateTimeSeconds(calculation) : format.calculation(calculation),
  };

  function numberText(value: string, unit: string): string {
    if (!isNumber.test(value)) return value;
    return unit === 'executions' ? format.exact(value) : format.own(value);
  }

  function unitText(unit: string): string {
    return unit === 'contracts' || unit === 'points' || unit === 'executions' ? t(`explain.units.${unit}`) : unit;
  }
}
