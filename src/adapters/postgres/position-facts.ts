import { escapeLiteral } from 'pg';
import type { PositionKey } from '#domain/ledger/fills.ts';
import type { PositionFacts } from '#ports/position-store.ts';
import { type Connection, streamWithClient } from './connection.ts';
import { copyRows } from './copy-rows.ts';
import { sameAsMeasured } from './excursion-store.ts';

const instantMs = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;
/** COPY is read without nulls; no figure is an empty text. */
const orEmpty = (value: string): string => `coalesce((${value})::text, '')`;

const columns = `id, account, instrument, side, status, ${instantMs('opened_at')}, ${orEmpty(instantMs('p.closed_at'))},
  max_quantity, average_entry, ${orEmpty('average_exit')}, ${orEmpty('points')}, p.gross_pnl, commission, net_pnl, currency,
  p.executions, ${orEmpty('e.adverse')}, ${orEmpty('e.favourable')}`;

type Row = Readonly<Record<number, string>>;

const orNull = (text: string): string | null => (text === '' ? null : text);

const factsOf = (row: Row): PositionFacts => ({
  id: row[0]!,
  account: row[1]!,
  instrument: row[2]!,
  side: row[3] as PositionFacts['side'],
  status: row[4] as PositionFacts['status'],
  openedAt: Number(row[5]),
  closedAt: row[6] === '' ? null : Number(row[6]),
  maxQuantity: row[7]!,
  averageEntry: row[8]!,
  averageExit: orNull(row[9]!),
  points: orNull(row[10]!),
  grossPnl: row[11]!,
  commission: row[12]!,
  netPnl: row[13]!,
  currency: row[14]!,
  executions: Number(row[15]),
  adverse: orNull(row[16]!),
  favourable: orNull(row[17]!),
});

/** @see PositionStore.facts */
export async function* readPositionFacts(
  connection: Connection,
  ledger: string,
  key?: PositionKey,
): AsyncGenerator<readonly PositionFacts[]> {
  const ofKey =
    key === undefined
      ? ''
      : `and account = ${escapeLiteral(key.account)} and instrument = ${escapeLiteral(key.instrument)}`;
  const select = `select ${columns} from positions p
    left join position_excursions e on e.ledger = p.ledger and e.position = p.id and ${sameAsMeasured('p', 'e')}
    where p.ledger = ${escapeLiteral(ledger)} ${ofKey} order by account, instrument, opened_at, id`;
  for await (const rows of streamWithClient(connection, (client) => copyRows(client, select))) yield rows.map(factsOf);
}
