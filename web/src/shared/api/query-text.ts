type Value = string | number | boolean | null | undefined;

/** Writes `?account=A&account=B&sort=openedAt`: lists repeat their key, absent values are left out, keys keep their order. */
export function queryText(values: Readonly<Record<string, Value | readonly Value[]>>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== '') params.append(key, String(item));
    }
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Reads what `queryText` wrote: a key that comes twice is a list, everything else is text. */
export function readQuery(search: string): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [key, value] of new URLSearchParams(search)) {
    const before = values[key];
    values[key] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return values;
}
