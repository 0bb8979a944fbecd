import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventType, eventVersions } from '#domain/ledger/events.ts';
import { retiredTypes } from '#domain/ledger/retired-events.ts';
import { code, page } from './markdown.ts';
import { root } from './source-files.ts';

const declarations = () => readFileSync(join(root, 'src/domain/ledger/events.ts'), 'utf8');

/** The type's declaration with its docstring, as it stands in the source. */
const declarationOf = (source: string, type: string): { readonly text: string; readonly fields: string } => {
  const match = new RegExp(`(?:/\\*\\*((?:(?!\\*/)[^])*)\\*/\\n)?export type ${type} = (\\{[^]*?\\});\\n`).exec(source);
  const text = (match?.[1] ?? '').replaceAll(/\s*\n\s*\*\s?/g, ' ').trim();
  return { text, fields: (match?.[2] ?? '').replaceAll('readonly ', '') };
};

export const eventFixture = (type: string, version: number): string =>
  join(root, 'test/fixtures/events', `${type}.v${version}.json`);

const section = (source: string, type: EventType): string => {
  const version = eventVersions[type];
  const { text, fields } = declarationOf(source, type);
  const fixture = eventFixture(type, version);
  const example = existsSync(fixture) ? `\n\n\`\`\`json\n${readFileSync(fixture, 'utf8').trimEnd()}\n\`\`\`` : '';
  return `## ${type}\n\nVersion ${version}. ${text}\n\n\`\`\`ts\n${fields}\n\`\`\`${example}`;
};

export const eventsPage = (): string => {
  const source = declarations();
  return page(
    'Events',
    `The facts of a ledger, in the order in which they may happen. Amounts are decimal text, instants ISO 8601 in UTC. What is written
is never changed: a new shape is a new version, and every version stays readable. Each event also has its stream, its
${code('occurredAt')} and ${code('recordedAt')}, who caused it and a correlation id.`,
    ...Object.keys(eventVersions).map((type) => section(source, type as EventType)),
    `## No longer written\n\n${Object.entries(retiredTypes)
      .map(([type, successor]) => `- ${code(type)} is read as ${code(successor)}.`)
      .join('\n')}`,
  );
};
