import { type Command, InvalidArgumentError } from 'commander';

/** Adds what figures of returns are computed by: the risk-free rate and how many returns make a year. */
export const figureOptions = (command: Command): Command =>
  command
    .option('--risk-free <rate>', 'what a year without risk earns, 0.03 or 3%', rate, 0)
    .option('--periods <count>', 'returns that make a year', periods, 252);

const rate = (text: string): number => {
  const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (text.trim() === '' || !(value > -1 && value < 1))
    throw new InvalidArgumentError('Expected a rate such as 0.03 or 3%.');
  return value;
};

const periods = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 366)
    throw new InvalidArgumentError('Expected a whole number from 1 to 366.');
  return value;
};

/** Reads an amount of money above zero. */
export const amountAboveZero = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !(Number.isFinite(value) && value > 0))
    throw new InvalidArgumentError('Expected an amount above 0 such as 50000.');
  return value;
};

export const currencyOption = (text: string): string => {
  if (!/^[A-Z]{3}$/.test(text)) throw new InvalidArgumentError('Expected a currency code such as USD.');
  return text;
};
