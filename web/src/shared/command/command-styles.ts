/** The library of lists that are typed into brings no looks; it marks its parts with attributes. */
export const commandStyles = {
  '[cmdk-input]': {
    width: '100%',
    font: 'inherit',
    fontSize: '1rem',
    padding: '16px 20px',
    border: 0,
    borderBottom: '1px solid var(--k-palette-divider)',
    background: 'transparent',
    color: 'var(--k-palette-text-primary)',
    outline: 'none',
  },
  // The list shows where the keys are.
  '[cmdk-input]:focus-visible': { outline: 'none' },
  '[cmdk-input]::placeholder': { color: 'var(--k-palette-text-secondary)', opacity: 1 },
  '[cmdk-list]': { maxHeight: 'min(420px, 60vh)', overflow: 'auto', padding: 8 },
  '[cmdk-empty]': { padding: '20px 12px', color: 'var(--k-palette-text-secondary)' },
  '[cmdk-group-heading]': {
    padding: '8px 12px 4px',
    fontSize: '0.6875rem',
    fontWeight: 600,
    letterSpacing: '0.04em',
    color: 'var(--k-palette-text-secondary)',
  },
  '[cmdk-item]': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 12,
    padding: '8px 12px',
    borderRadius: 6,
    cursor: 'pointer',
    fontSize: '0.875rem',
  },
  '[cmdk-item] kbd': { font: 'inherit', fontSize: '0.75rem', color: 'var(--k-palette-text-secondary)' },
  '[cmdk-item][data-selected="true"]': { background: 'var(--k-palette-action-selected)' },
};
