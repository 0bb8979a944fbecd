/** What every panel on the page has still to save. */
const savers = new Set<() => Promise<void>>();

/** Makes a panel known by what saves it; returns what takes it out again. */
export const registerSaver = (save: () => Promise<void>): (() => void) => {
  savers.add(save);
  return () => savers.delete(save);
};

/** Saves what is not saved yet: the last edit is then the last thing that was written. */
export const saveAll = async (): Promise<void> => {
  await Promise.all([...savers].map((save) => save()));
};
