import { appendLatest } from '#application/append-latest.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import { sourceStream } from '#domain/ledger/streams.ts';
import { zoneOf } from '#domain/values/zone.ts';
import type { ImportPorts } from './ports.ts';

export type RememberZonePorts = Pick<ImportPorts, 'events' | 'settings' | 'clock' | 'catchUp'>;

/**
 * Remembers the zone that a source writes its times in, for the files that come after.
 *
 * @throws AppError `TIMEZONE_UNKNOWN`
 */
export const rememberZone = async (
  ports: RememberZonePorts,
  context: LedgerContext,
  source: string,
  timeZone: string,
): Promise<void> => {
  const { id } = zoneOf(timeZone);
  const known = (await ports.settings.sourceZones(context.ledger)).find((zone) => zone.source === source);
  if (known?.timeZone === id) return;
  await appendLatest(ports.events, context, sourceStream(source), () => ({
    type: 'SourceZoneSet',
    data: { source, timeZone: id },
    occurredAt: ports.clock.now(),
  }));
  await ports.catchUp('settings');
};

/**
 * Sets the zone of a source that files can come from, as a person says.
 *
 * @throws AppError `NOT_FOUND` for a source that no format has and no zone is remembered for; `TIMEZONE_UNKNOWN`
 */
export const setSourceZone = async (
  ports: RememberZonePorts & Pick<ImportPorts, 'formats'>,
  context: LedgerContext,
  source: string,
  timeZone: string,
): Promise<void> => {
  const known = await ports.settings.sourceZones(context.ledger);
  const sources = [...ports.formats, ...known].map((one) => one.source);
  if (!sources.includes(source)) {
    throw new AppError('NOT_FOUND', `There is no source ${source}.`, { details: { source } });
  }
  await rememberZone(ports, context, source, timeZone);
};
