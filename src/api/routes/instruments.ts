import { z } from 'zod';
import { type Route, route } from '#api/route.ts';
import {
  instrumentCorrection,
  instrumentDetail,
  instrumentPage,
  instrumentQuery,
  instrumentSessions,
  mergePreview,
  mergeTarget,
  newInstrument,
  sessionQuery,
  undoChange,
} from '#contract/instruments.ts';
import { foundSymbols, symbolQuery } from '#contract/symbols.ts';

/** An instrument's id or spelling in a path: `BTC%2FEUR`, `^SPX`, `MNQ MAR25`. */
const params = z.object({ id: z.string().min(1).max(60) });

export const instrumentRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/symbols',
    summary: 'Asks the sources what a name, symbol or ISIN may be, and says which could not answer, and why.',
    access: 'trader',
    schemas: { query: symbolQuery, reply: foundSymbols },
    handle: ({ useCases }, { context, query }) => useCases.searchSymbols(context, query.query),
  }),
  route({
    method: 'GET',
    path: '/instruments',
    summary: 'Instruments by id, name, ISIN, WKN or any spelling, the best first.',
    access: 'viewer',
    schemas: { query: instrumentQuery, reply: instrumentPage },
    handle: ({ useCases }, { context, query }) => useCases.listInstruments(context, query),
  }),
  route({
    method: 'POST',
    path: '/instruments',
    summary: 'Adds a share, fund, index, currency or crypto pair.',
    access: 'trader',
    schemas: { body: newInstrument, reply: instrumentDetail },
    status: 201,
    handle: ({ useCases }, { context, body }) => useCases.addInstrument(context, body),
  }),
  route({
    method: 'GET',
    path: '/instruments/:id',
    summary:
      'All that is known of an instrument, and who said it when; a merged one answers as what it was merged into.',
    access: 'viewer',
    schemas: { params, reply: instrumentDetail },
    handle: ({ useCases }, { context, params }) => useCases.instrument(context, params.id),
  }),
  route({
    method: 'PUT',
    path: '/instruments/:id',
    summary: 'Corrects facts of an instrument: those that are given.',
    access: 'trader',
    schemas: { params, body: instrumentCorrection, reply: instrumentDetail },
    handle: ({ useCases }, { context, params, body }) => useCases.correctInstrument(context, params.id, body),
  }),
  route({
    method: 'GET',
    path: '/instruments/:id/merge',
    summary: 'What merging the instrument into another would do.',
    access: 'viewer',
    schemas: { params, query: mergeTarget, reply: mergePreview },
    handle: ({ useCases }, { context, params, query }) => useCases.previewMerger(context, params.id, query.into),
  }),
  route({
    method: 'POST',
    path: '/instruments/:id/merge',
    summary: 'Merges the instrument into another that is the same thing; answers with the one that stands.',
    access: 'trader',
    schemas: { params, body: mergeTarget, reply: instrumentDetail },
    handle: ({ useCases }, { context, params, body }) => useCases.mergeInstrument(context, params.id, body.into),
  }),
  route({
    method: 'POST',
    path: '/instruments/:id/undo',
    summary: 'Takes back the last change of this id that stands, or the one of the given number.',
    access: 'trader',
    schemas: { params, body: undoChange, reply: 'nothing' },
    handle: ({ useCases }, { context, params, body }) => useCases.undoInstrument(context, params.id, body.change),
  }),
  route({
    method: 'GET',
    path: '/instruments/:id/sessions',
    summary: 'When the instrument trades, regular and extended hours apart, with the source of the hours.',
    access: 'viewer',
    schemas: { params, query: sessionQuery, reply: instrumentSessions },
    handle: ({ useCases }, { context, params, query }) => useCases.instrumentSessions(context, params.id, query),
  }),
];
