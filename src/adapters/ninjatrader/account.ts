/** Returns the account of a cell such as `PA-APEX-1!Apex!Apex`: what follows the first `!` is what it is connected through. */
export const accountOf = (cell: string): string => {
  const end = cell.indexOf('!');
  return (end < 0 ? cell : cell.slice(0, end)).trim();
};
