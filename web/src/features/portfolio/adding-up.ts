const cents = (value: number): number => Math.round(value * 100);

/**
 * Rounds signed parts and their sum to cents so that what is shown adds up: the cent that rounding leaves over goes to the
 * greatest part, of which it is the least.
 */
export const addingUp = (parts: readonly number[], sum: number): readonly number[] => {
  const rounded = parts.map(cents);
  const over = cents(sum) - rounded.reduce((total, part) => total + part, 0);
  const sizes = rounded.map(Math.abs);
  const greatest = sizes.indexOf(Math.max(...sizes));
  return rounded.map((part, nth) => (part + (nth === greatest ? over : 0)) / 100);
};
