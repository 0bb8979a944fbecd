import type { ColorSystemOptions } from '@mui/material/styles';

/**
 * Gains and losses carry 4.5 : 1 contrast on paper in both schemes, and never speak by colour alone: every figure that
 * wears them has a sign.
 */
export const light: ColorSystemOptions = {
  palette: {
    primary: { main: '#1f4bb8', light: '#4a73d8', dark: '#163887', contrastText: '#ffffff' },
    secondary: { main: '#4a5568' },
    success: { main: '#08733b', light: '#e5f4ea', dark: '#065a2e', contrastText: '#ffffff' },
    error: { main: '#bd2430', light: '#fdebec', dark: '#951b25', contrastText: '#ffffff' },
    warning: { main: '#8a5a00', light: '#fdf3dd', dark: '#6b4600', contrastText: '#ffffff' },
    info: { main: '#1f5f99', light: '#e6f1fa', dark: '#174a78', contrastText: '#ffffff' },
    text: { primary: '#131a26', secondary: '#525d6f', disabled: '#8c95a4' },
    divider: '#e1e5eb',
    background: { default: '#f6f7f9', paper: '#ffffff' },
    action: { hover: 'rgba(19, 26, 38, 0.04)', selected: 'rgba(31, 75, 184, 0.08)' },
  },
};

export const dark: ColorSystemOptions = {
  palette: {
    primary: { main: '#86aaff', light: '#adc5ff', dark: '#5d86e6', contrastText: '#0b1220' },
    secondary: { main: '#a5b0c2' },
    success: { main: '#45c986', light: '#12301f', dark: '#7fe0ae', contrastText: '#06140c' },
    error: { main: '#ff8a83', light: '#3a1a1c', dark: '#ffb1ac', contrastText: '#1c0607' },
    warning: { main: '#e9b44c', light: '#33270d', dark: '#f4cd80', contrastText: '#1b1303' },
    info: { main: '#74b6f0', light: '#13283a', dark: '#a5d0f6', contrastText: '#06121c' },
    text: { primary: '#e7ebf2', secondary: '#a0abbc', disabled: '#667085' },
    divider: '#262f3c',
    background: { default: '#0e1319', paper: '#151b23' },
    action: { hover: 'rgba(231, 235, 242, 0.05)', selected: 'rgba(134, 170, 255, 0.14)' },
  },
};
