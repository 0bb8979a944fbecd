/** Returns a function that computes its value when it is first asked for, and then remembers it. */
export const lazily = <Value>(compute: () => Value): (() => Value) => {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
};
