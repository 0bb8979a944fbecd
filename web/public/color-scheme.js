// Runs before the first paint so that a person who chose dark never sees a light page flash by.
(() => {
  const root = document.documentElement;
  let mode = 'system';
  try {
    mode = localStorage.getItem('kontor.theme') || mode;
  } catch {
    // Storage is refused: the system's choice it is.
  }
  const dark = mode === 'dark' || (mode === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-scheme', dark ? 'dark' : 'light');
})();
