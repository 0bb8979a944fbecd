/** A target as it is typed: of a share in per cent, 0.6 is 60. Exact: the point moves, nothing is computed. */
export const typedTarget = (target: string, percent: boolean): string => (percent ? shifted(target, 2) : target);

/** A target as it is kept, from what was typed. */
export const targetOf = (typed: string, percent: boolean): string => (percent ? shifted(typed, -2) : typed);

const shifted = (text: string, places: number): string => {
  const negative = text.startsWith('-');
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${part}${'0'.repeat(Math.max(0, places))}`;
  const point = Math.max(0, -places) + whole.length + places;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const right = digits.slice(point).replace(/0+$/, '');
  const number = right === '' ? left : `${left}.${right}`;
  return negative && /[1-9]/.test(number) ? `-${number}` : number;
};
