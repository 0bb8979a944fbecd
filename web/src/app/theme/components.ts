import type { Components, CssVarsTheme, Theme } from '@mui/material/styles';

const focusRing = 'outline: 2px solid var(--k-palette-primary-main); outline-offset: 2px;';

/** Borders rather than shadows, 8 px rhythm, dense controls; the one place where MUI's looks are changed. */
export const components: Components<Omit<Theme, 'components' | 'palette'> & CssVarsTheme> = {
  MuiCssBaseline: {
    styleOverrides: `
      html { -webkit-text-size-adjust: 100%; }
      body { font-feature-settings: 'cv05', 'cv11', 'ss03'; }
      a { color: inherit; }
      td[class*='alignRight'], .tabular { font-variant-numeric: tabular-nums lining-nums; }
      :focus-visible { ${focusRing} }
      ::selection { background: var(--k-palette-action-selected); }
      html[data-privacy] :is(input[inputmode='decimal'], textarea) { -webkit-text-security: disc; }
      @media (prefers-reduced-motion: reduce) {
        *, *::before, *::after { animation-duration: 0.01ms !important; transition-duration: 0.01ms !important; scroll-behavior: auto !important; }
      }
    `,
  },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: { defaultProps: { variant: 'outlined' } },
  MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { fontFamily: 'inherit' } } },
  MuiButton: {
    defaultProps: { disableElevation: true, size: 'small' },
    styleOverrides: {
      root: {
        minHeight: 32,
        paddingInline: 12,
        '&.Mui-focusVisible': { outline: '2px solid var(--k-palette-primary-main)', outlineOffset: 2 },
      },
      sizeLarge: { minHeight: 40, paddingInline: 16 },
      outlined: { borderColor: 'var(--k-palette-divider)' },
    },
  },
  MuiIconButton: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: { borderRadius: 6, '&.Mui-focusVisible': { outline: '2px solid var(--k-palette-primary-main)' } },
    },
  },
  MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiSelect: { defaultProps: { size: 'small' } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: { backgroundColor: 'var(--k-palette-background-paper)' },
      notchedOutline: { borderColor: 'var(--k-palette-divider)' },
    },
  },
  MuiFormHelperText: { styleOverrides: { root: { marginInline: 0, lineHeight: 1.45 } } },
  MuiChip: {
    defaultProps: { size: 'small' },
    styleOverrides: { root: { borderRadius: 4, fontWeight: 550, fontSize: '0.75rem', height: 22 } },
  },
  MuiTableCell: {
    styleOverrides: {
      root: { padding: '7px 12px', fontSize: '0.8125rem', borderColor: 'var(--k-palette-divider)' },
      head: {
        color: 'var(--k-palette-text-secondary)',
        fontWeight: 560,
        fontSize: '0.75rem',
        whiteSpace: 'nowrap',
        lineHeight: 1.4,
      },
    },
  },
  MuiTooltip: { defaultProps: { arrow: true, enterDelay: 400 } },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiAlert: {
    styleOverrides: {
      root: ({ ownerState }) => ({
        alignItems: 'center',
        border: '1px solid var(--k-palette-divider)',
        color: 'var(--k-palette-text-primary)',
        backgroundColor: `var(--k-palette-${ownerState.severity ?? 'info'}-light)`,
      }),
      message: { minWidth: 0, flex: 1 },
    },
  },
  MuiAlertTitle: { styleOverrides: { root: { marginBottom: 0, fontSize: '0.875rem', fontWeight: 600 } } },
  MuiDialog: {
    // The dialog takes the focus when it opens; its fields show theirs.
    styleOverrides: { paper: { border: '1px solid var(--k-palette-divider)', '&:focus-visible': { outline: 'none' } } },
  },
  MuiDrawer: { styleOverrides: { paper: { backgroundImage: 'none' } } },
  MuiListItemButton: { styleOverrides: { root: { borderRadius: 6 } } },
  MuiToggleButton: { styleOverrides: { root: { textTransform: 'none', paddingBlock: 4 } } },
};
