import { type Declare, repeat } from './declare.ts';
import { currencyOption } from './figure-options.ts';

/** Declares `kontor portfolio`. */
export const portfolioCommands = ({ add, group, json, io }: Declare): void => {
  const portfolio = group('portfolio', 'What is held, what it is worth, and how it performed.');
  const load = () => import('./portfolio.ts');
  const scoped = (...[parent, name, text, example, options]: Parameters<typeof add>) =>
    add(parent, name, text, example, options)
      .option(
        '--period <period>',
        'ytd, 6m, 3y, 2025, previous-month, 2025-03-01.. or 2025-03-01..2025-06-30; usually ytd',
      )
      .option('--currency <code>', 'that everything is brought to; without it the one that is set', currencyOption)
      .option('--on <date>', 'as of this day; without it today')
      .option('--known <date>', 'activities as they were known at the end of this day')
      .option('--account <account>', 'of this account alone; may be repeated', repeat)
      .option('--group <group>', 'of the accounts of this group alone')
      .addOption(json);

  scoped(portfolio, 'show', 'Value, gain, returns and where they came from.', 'kontor portfolio show --period 2025', {
    isDefault: true,
  }).action(async (options) => (await load()).showPortfolio(options, io));
  scoped(portfolio, 'holdings', 'What is held and what money there is.', 'kontor portfolio holdings').action(
    async (options) => (await load()).listHoldings(options, io),
  );
  scoped(
    portfolio,
    'performance',
    'Returns over the usual periods, and every figure.',
    'kontor portfolio performance --json',
  )
    .option('--by <what>', 'contributions by holding, instrument, account, class or currency')
    .action(async (options) => (await load()).showPerformance(options, io));
  scoped(
    portfolio,
    'income',
    'Dividends, interest and rewards, and what a year would bring again.',
    'kontor portfolio income',
  ).action(async (options) => (await load()).showIncome(options, io));
  scoped(portfolio, 'risks', 'The rules of risk, each with its threshold.', 'kontor portfolio risks').action(
    async (options) => (await load()).showRisks(options, io),
  );
  scoped(portfolio, 'health', 'What does not fit or is missing.', 'kontor portfolio health').action(async (options) =>
    (await load()).showHealth(options, io),
  );
};
