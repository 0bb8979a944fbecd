/** Makes a thing when it is first asked for; a failure is tried again by whoever asks next. */
export const once = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | null = null;
  const get = (): Promise<T> => {
    made ??= make().catch((error) => {
      made = null;
      throw error;
    });
    return made;
  };
  return Object.assign(get, { opened: () => made !== null });
};
