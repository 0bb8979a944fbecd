import { type ChangeStreamPorts, changeStream } from '#application/changes/change-stream.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { linksStream } from '#domain/ledger/streams.ts';
import { decideLink, type LinkCommand } from '#domain/linking/decide-link.ts';
import type { LinksOf } from './ledger-links.ts';

/** Links, unlinks, merges, rejects, sets or ends a rule, or switches such a change. @throws AppError as `decideLink` */
export const changeLinks = async (
  ports: ChangeStreamPorts & { readonly links: LinksOf },
  context: LedgerContext,
  command: LinkCommand,
): Promise<void> => {
  const around = await ports.links(context.ledger);
  await changeStream(ports, context, linksStream, (history) => decideLink(history, command, around));
};
