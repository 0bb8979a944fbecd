import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { CandleAnswer } from '#api/dependencies.ts';
import { type Route, route } from '#api/route.ts';
import { candleQuery, candles, chartQuery, positionChart } from '#contract/candles.ts';
import { byId } from './id.ts';

const packedType = 'application/octet-stream';

export const candleRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/candles',
    summary:
      'Bars of an instrument that start at `from` or later and before `to`: JSON, or the packed blocks by `Accept`.',
    access: 'viewer',
    schemas: { query: candleQuery, reply: candles, packed: true },
    async handle({ useCases }, { context, query, request, reply }) {
      const answer = await useCases.candles(context, query);
      const packed = prefersPacked(request.headers.accept);
      const etag = etagOf(answer, JSON.stringify([packed, query]));
      reply.headers({ etag, vary: 'Accept', 'cache-control': 'private, no-cache' });
      if (matches(request.headers['if-none-match'], etag)) return reply.status(304).send();
      if (packed) return sendPacked(reply, answer);
      return answer.candles();
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
];

/** Whoever names the packed form and does not name JSON before it. */
const prefersPacked = (accept = ''): boolean => {
  const packed = accept.indexOf(packedType);
  const json = accept.indexOf('application/json');
  return packed >= 0 && (json < 0 || packed < json);
};

const etagOf = ({ stored }: CandleAnswer, question: string): string => {
  const hash = createHash('sha1').update(question);
  for (const block of stored) hash.update(block);
  return `"${hash.digest('base64url')}"`;
};

const matches = (given = '', etag: string): boolean =>
  given.split(',').some((one) => [etag, `W/${etag}`, '*'].includes(one.trim()));

/** Each block after its length in bytes, an unsigned 32-bit number, little-endian. */
const sendPacked = (reply: FastifyReply, answer: CandleAnswer): FastifyReply => {
  const framed = answer.blocks().flatMap((block) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(block.length);
    return [length, block];
  });
  return reply.type(packedType).send(Buffer.concat(framed));
};
