import { type Route, route } from '#api/route.ts';
import {
  annotationChange,
  annotationTarget,
  annotationView,
  calendarMonth,
  calendarQuery,
  dayQuery,
  entryQuery,
  journalHistory,
  orphanedAnnotations,
  switchEdit,
  switchedEdit,
  tradingDay,
} from '#contract/journal.ts';

export const journalRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/journal/annotation',
    summary: 'What was written on a position, a session date (of an account or of all) or an execution.',
    access: 'viewer',
    schemas: { query: annotationTarget, reply: annotationView },
    handle: ({ useCases }, { context, query }) => useCases.annotation(context, query),
  }),
  route({
    method: 'PUT',
    path: '/journal/annotation',
    summary: 'Writes on a position, a session date or an execution: the parts that are given change.',
    access: 'trader',
    schemas: { query: annotationTarget, body: annotationChange, reply: annotationView },
    handle: ({ useCases }, { context, query, body }) => useCases.editAnnotation(context, query, body),
  }),
  route({
    method: 'GET',
    path: '/journal/history',
    summary: 'Every edit of an entry of the journal: who, when, and what was there before.',
    access: 'viewer',
    schemas: { query: entryQuery, reply: journalHistory },
    async handle({ useCases }, { context, query }) {
      return { edits: [...(await useCases.journalHistory(context, query))] };
    },
  }),
  route({
    method: 'GET',
    path: '/journal/orphans',
    summary:
      'What was written on positions and executions that are there no more, and the position that was open then.',
    access: 'viewer',
    schemas: { reply: orphanedAnnotations },
    handle: ({ useCases }, { context }) => useCases.orphanedAnnotations(context),
  }),
  ...(['undo', 'redo'] as const).flatMap((way) => [
    route({
      method: 'POST',
      path: `/journal/history/${way}`,
      summary:
        way === 'undo'
          ? 'Takes back one edit of an entry, wherever it stands.'
          : 'Puts back an edit that was taken back.',
      access: 'trader',
      schemas: { body: switchEdit, reply: 'nothing' },
      handle: ({ useCases }, { context, body }) => useCases.switchJournalEdit(context, way, body),
    }),
    route({
      method: 'POST',
      path: `/journal/${way}`,
      summary:
        way === 'undo'
          ? 'Takes back the last edit that the caller made in the journal; says which.'
          : 'Puts back the last edit that the caller took back; says which.',
      access: 'trader',
      schemas: { reply: switchedEdit },
      async handle({ useCases }, { context }) {
        return { edit: await useCases.switchOwnEdit(context, way) };
      },
    }),
  ]),
  route({
    method: 'GET',
    path: '/journal/calendar',
    summary: 'The results of a month by session date and week, with what was written on the days.',
    access: 'viewer',
    schemas: { query: calendarQuery, reply: calendarMonth },
    handle: ({ useCases }, { context, query }) => useCases.calendarMonth(context, query),
  }),
  route({
    method: 'GET',
    path: '/journal/day',
    summary: 'The positions closed on a session date, with what was written on them.',
    access: 'viewer',
    schemas: { query: dayQuery, reply: tradingDay },
    handle: ({ useCases }, { context, query }) => useCases.tradingDay(context, query),
  }),
];
