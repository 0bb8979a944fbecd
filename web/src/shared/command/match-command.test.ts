import { expect, test } from 'vitest';
import { matchCommand } from './match-command.ts';

test('finds a command by whole words and by their beginnings, in any order and case', () => {
  expect(matchCommand('Undo the last import (day.csv) undo', 'UNDO')).toBe(1);
  expect(matchCommand('Theme: Dark theme-dark', 'dark the')).toBe(1);
  expect(matchCommand('Export all executions export', 'cution')).toBe(0.5);
});

test('does not find a command by letters that stand apart', () => {
  expect(matchCommand('Export all executions for NinjaTrader export-executions', 'undo')).toBe(0);
});
