import type pg from 'pg';
import type { EventData, EventType } from '#domain/ledger/events.ts';
import { typeReadAs, typesStoredAs } from '#domain/ledger/retired-events.ts';
import type { EventMetadata, RecordedEvent } from '#ports/event-store.ts';
import type { Horizon } from './read-horizon.ts';

/** The columns of an event, in the order that `eventDecoder` takes them; each arrives as text. */
export const eventColumns = `transaction_id, position, ledger, stream, stream_version, type, schema_version,
  date_part('epoch', occurred_at) * 1000, date_part('epoch', recorded_at) * 1000, metadata, data`;

/** Hands every column over as the server's text: the decoder is faster than one parser per column. */
export const asText = { getTypeParser: () => (text: string) => text } as unknown as pg.CustomTypesConfig;

/** Stops below the oldest transaction still open, so that an event that commits late is not passed by. */
export const readable = (horizon: Horizon): string => `transaction_id < '${horizon}'::xid8`;

export type EventRow = readonly string[];

/** Brings the data of an event of any version ever written to the newest version's shape. */
export type Upcast = (type: string, version: number, data: unknown) => unknown;

/**
 * Returns a decoder of rows of `eventColumns`. It remembers the metadata and the transaction of the row before, because
 * the rows of one append share them.
 */
export const eventDecoder = (upcast: Upcast): ((row: EventRow) => RecordedEvent) => {
  let metadataText = '';
  let metadata: EventMetadata = { actor: '', correlation: '' };
  let transactionText = '0';
  let transaction = 0n;
  return (row) => {
    if (row[9] !== metadataText) {
      metadataText = row[9]!;
      metadata = JSON.parse(metadataText);
    }
    if (row[0] !== transactionText) {
      transactionText = row[0]!;
      transaction = BigInt(transactionText);
    }
    const event = {
      type: typeReadAs(row[5]!),
      data: upcast(row[5]!, Number(row[6]), JSON.parse(row[10]!)) as EventData<EventType>,
      ledger: row[2]!,
      stream: row[3]!,
      streamVersion: Number(row[4]),
      cursor: { transaction, position: BigInt(row[1]!) },
      metadata,
      occurredAt: Math.round(Number(row[7])),
      recordedAt: Math.floor(Number(row[8])),
    };
    return event as RecordedEvent;
  };
};

const bulkTypes: readonly EventType[] = ['ExecutionRecorded', 'FillResequenced', 'RowHeld'];

/**
 * The condition that leaves only `types`, and those that are read as them, all quoted into it.
 * Where none of them is a row of a file it names the predicate of the index `events_order_sparse`, which skips those.
 */
export const ofTypes = (types: readonly EventType[] | undefined): string => {
  if (types === undefined) return 'true';
  const list = typesStoredAs(types)
    .map((type) => `'${type.replaceAll("'", "''")}'`)
    .join(', ');
  if (list === '') return 'false';
  const sparse = types.some((type) => bulkTypes.includes(type))
    ? ''
    : ` and type not in ('ExecutionRecorded', 'FillResequenced', 'RowHeld')`;
  return `type in (${list})${sparse}`;
};
