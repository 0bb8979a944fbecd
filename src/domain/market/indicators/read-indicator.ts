import { AppError } from '#domain/errors.ts';
import { type Indicator, type IndicatorParameter, indicatorCatalogue } from './indicator-catalogue.ts';

/** An indicator with its parameters; `text` is how it was written. */
export type AskedIndicator = {
  readonly text: string;
  readonly indicator: Indicator;
  readonly values: readonly number[];
};

/**
 * Reads an indicator such as `sma:20` or `bollinger:20:2.5`: its name, then each of its parameters.
 *
 * @throws AppError `INVALID_INPUT`, saying which parameter of which indicator was expected to be what
 */
export const readIndicator = (text: string): AskedIndicator => {
  const [name = '', ...given] = text.split(':');
  const indicator = Object.hasOwn(indicatorCatalogue, name) ? indicatorCatalogue[name]! : null;
  if (indicator === null) throw fault(text, `one of ${Object.keys(indicatorCatalogue).join(', ')}`);
  const { parameters } = indicator;
  if (given.length !== parameters.length)
    throw fault(text, [name, ...parameters.map((one) => `<${one.name}>`)].join(':'));
  const values = given.map((value, index) => readParameter(text, value, parameters[index]!));
  const wrong = indicator.fault?.(values) ?? null;
  if (wrong !== null) throw fault(text, wrong);
  return { text, indicator, values };
};

const readParameter = (text: string, value: string, { name, least, most, whole }: IndicatorParameter): number => {
  const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most && (!whole || Number.isInteger(number))) return number;
  throw fault(text, `a ${whole ? 'whole number' : 'number'} from ${least} to ${most} as ${name}`);
};

const fault = (found: string, expected: string): AppError =>
  new AppError('INVALID_INPUT', `query: indicator: expected ${expected}, found "${found}"`, {
    details: { part: 'query', field: 'indicator', expected, found },
  });
