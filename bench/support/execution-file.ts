import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ninjatraderExecutions } from '#adapters/ninjatrader/execution-format.ts';
import type { ExecutionToWrite } from '#ports/execution-format.ts';
import { generateExecutions } from './generate-executions.ts';

const rowsPerChunk = 2_000;

/** Writes `rows` made-up executions as the platform's export, with times in UTC. */
export const writeExecutionFile = (path: string, rows: number): Promise<void> =>
  pipeline(Readable.from(ninjatraderExecutions().write(chunks(rows))), createWriteStream(path));

async function* chunks(rows: number): AsyncGenerator<readonly ExecutionToWrite[]> {
  let chunk: ExecutionToWrite[] = [];
  for (const execution of generateExecutions({ rows })) {
    chunk.push(execution);
    if (chunk.length < rowsPerChunk) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
