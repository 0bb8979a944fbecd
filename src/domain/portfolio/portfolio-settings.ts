import { AppError } from '#domain/errors.ts';
import { isCurrency } from '#domain/instruments/canonical-id.ts';
import { type RiskSetting, riskRules } from './risk-rules.ts';

/** What a person sets for the whole portfolio. */
export type PortfolioSettings = {
  /** ISO 4217, that everything is brought to. */
  readonly baseCurrency: string;
  /** ISO 3166 alpha-2. */
  readonly homeCountry: string;
  /** Canonical id of what the portfolio is compared with; null: nothing. */
  readonly benchmark: string | null;
  /** By the id of the rule. */
  readonly risks: Readonly<Record<string, RiskSetting>>;
};

export const usualPortfolioSettings: PortfolioSettings = {
  baseCurrency: 'EUR',
  homeCountry: 'DE',
  benchmark: null,
  risks: {},
};

/** @throws AppError `INVALID_INPUT` naming the first setting that is not sound */
export const assertPortfolioSettings = ({ baseCurrency, homeCountry, risks }: PortfolioSettings): void => {
  const checks: readonly (readonly [boolean, string, string, string])[] = [
    [isCurrency(baseCurrency), 'baseCurrency', 'an ISO 4217 code such as EUR', baseCurrency],
    [/^[A-Z]{2}$/.test(homeCountry), 'homeCountry', 'two letters such as DE', homeCountry],
    ...Object.entries(risks).flatMap(([id, { threshold }]) => [
      [riskRules.some((rule) => rule.id === id), 'risks', 'a rule that is there', id] as const,
      [threshold === null || threshold >= 0, 'risks', `a threshold of ${id} of 0 or more`, String(threshold)] as const,
    ]),
  ];
  for (const [sound, field, expected, found] of checks)
    if (!sound)
      throw new AppError('INVALID_INPUT', `${field}: expected ${expected}, found "${found}"`, {
        details: { field, expected, found },
      });
};
