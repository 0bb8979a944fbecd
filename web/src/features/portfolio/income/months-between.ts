/** Every month, `2025-03`, from the first to the last, both with it; none where the first is after the last. */
export const monthsBetween = (first: string, last: string): readonly string[] => {
  const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  if (first === '' || last === '') return [];
  return Array.from({ length: Math.max(0, index(last) - index(first) + 1) }, (_, nth) => {
    const at = index(first) + nth;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
};
