import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { byteRangeOf } from '#api/byte-range.ts';
import { aboutHeaders, binaryBody, binaryFormOf, jsonBody } from '#api/candle-forms.ts';
import { type Route, route } from '#api/route.ts';
import type { CandleAnswer } from '#application/candles/read-candles.ts';
import { candleQuery, candles, chartQuery, otherFills, positionChart } from '#contract/candles.ts';
import { AppError } from '#domain/errors.ts';
import { byId } from './id.ts';

export const candleRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/candles',
    summary:
      'Bars of an instrument that start at `from` or later and before `to`, or at most `points` of them: JSON, Arrow or the packed blocks by `Accept`.',
    access: 'viewer',
    schemas: { query: candleQuery, reply: candles, packed: true },
    async handle({ useCases }, { context, query, request, reply }) {
      const answer = await useCases.candles(context, query);
      const form = binaryFormOf(request.headers.accept);
      const etag = etagOf(answer, JSON.stringify([form, query]));
      reply.headers({ etag, vary: 'Accept', 'cache-control': 'private, no-cache', ...aboutHeaders(answer) });
      if (matches(request.headers['if-none-match'], etag)) return reply.status(304).send();
      if (form === null) return jsonBody(answer);
      return sendPart(reply.type(form), binaryBody(form, answer), request.headers, etag);
    },
  }),
  route({
    method: 'GET',
    path: '/positions/:id/chart',
    summary: "What a position's chart shows: bars, executions on their bars, and what is missing and why.",
    access: 'viewer',
    schemas: { params: byId, query: chartQuery, reply: positionChart },
    handle: ({ useCases }, { context, params, query }) => useCases.positionChart(context, params.id, query),
  }),
  route({
    method: 'GET',
    path: '/positions/:id/other-fills',
    summary: "What other accounts executed in a position's instrument meanwhile, beside its own executions.",
    access: 'viewer',
    schemas: { params: byId, reply: otherFills },
    handle: ({ useCases }, { context, params }) => useCases.otherFills(context, params.id),
  }),
];

const etagOf = ({ about, basis }: CandleAnswer, question: string): string => {
  const hash = createHash('sha1').update(question).update(JSON.stringify(about));
  for (const part of basis) hash.update(part);
  return `"${hash.digest('base64url')}"`;
};

const matches = (given = '', etag: string): boolean =>
  given.split(',').some((one) => [etag, `W/${etag}`, '*'].includes(one.trim()));

/** @throws AppError `RANGE_NOT_SATISFIABLE` */
const sendPart = (reply: FastifyReply, body: Buffer, headers: IncomingHttpHeaders, etag: string): FastifyReply => {
  reply.header('accept-ranges', 'bytes');
  const range = byteRangeOf(headers as Parameters<typeof byteRangeOf>[0], etag, body.length);
  if (range === null) return reply.send(body);
  if (range === 'outside') {
    reply.header('content-range', `bytes */${body.length}`);
    throw new AppError('RANGE_NOT_SATISFIABLE', `The answer has ${body.length} bytes; the range begins after them.`, {
      details: { field: 'Range', expected: `a range within ${body.length} bytes`, found: headers.range },
    });
  }
  const { start, end } = range;
  return reply
    .status(206)
    .header('content-range', `bytes ${start}-${end - 1}/${body.length}`)
    .send(body.subarray(start, end));
};
