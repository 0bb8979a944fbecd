/** Says whether two values of JSON are the same; the order of an object's names does not count, the database changes it. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameValue((a as Named)[name], (b as Named)[name]))
  );
};

type Named = Readonly<Record<string, unknown>>;
