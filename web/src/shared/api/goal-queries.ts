import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { type GoalEntry, goalList } from '#contract/goals.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';
import { queryText } from './query-text.ts';

const base = `${apiBase}/goals`;
const nothing = z.unknown();

/** The goals as they stand on a day; stale with whatever makes statistics stale. */
export const goalsQuery = (today: string) =>
  queryOptions({
    queryKey: ['statistics', 'goals', today],
    queryFn: ({ signal }) => ask(`${base}${queryText({ today })}`, { answer: goalList, signal }),
  });

export const addGoal = (goal: GoalEntry) => ask(base, { answer: nothing, method: 'POST', body: goal });
export const putGoal = (id: string, goal: GoalEntry) =>
  ask(`${base}/${id}`, { answer: nothing, method: 'PUT', body: goal });
export const deleteGoal = (id: string) => ask(`${base}/${id}`, { answer: nothing, method: 'DELETE' });
export const switchGoals = (way: 'undo' | 'redo') =>
  ask(`${base}/${way}`, { answer: nothing, method: 'POST', body: {} });
