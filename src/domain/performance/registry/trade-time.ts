import { atLeast, type FigureDefinition } from './definition.ts';

const common = {
  group: 'time',
  unit: 'duration-ms',
  sample: 'trades-with-duration',
  convention: 'plain',
  needs: atLeast(1, 'trades-with-duration'),
  input: 'duration',
  better: null,
} as const;

/** How long closed trades were held. */
export const tradeTimeFigures = {
  average_duration: { ...common, formula: 'mean(closed − opened)' },
  average_win_duration: { ...common, formula: 'mean(closed − opened, net > 0)' },
  average_loss_duration: { ...common, formula: 'mean(closed − opened, net < 0)' },
  shortest_duration: { ...common, formula: 'min(closed − opened)' },
  longest_duration: { ...common, formula: 'max(closed − opened)' },
  time_in_position: { ...common, formula: 'Σ (closed − opened)' },
} as const satisfies Record<string, FigureDefinition>;
