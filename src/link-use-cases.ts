import type { UseCases } from '#api/dependencies.ts';
import type { ChangeStreamPorts } from '#application/changes/change-stream.ts';
import { changeLinks } from '#application/linking/change-links.ts';
import { leakageReport } from '#application/linking/leakage-report.ts';
import type { LinksOf } from '#application/linking/ledger-links.ts';
import { linkFills } from '#application/linking/link-fills.ts';
import { linkRules, listLinks, listSuggestions } from '#application/linking/list-links.ts';
import type { LoadPositionPorts } from '#application/positions/load-position.ts';
import type { People } from '#ports/people.ts';

type Ports = ChangeStreamPorts &
  LoadPositionPorts & { readonly links: LinksOf; readonly people: People; readonly newId: () => string };

type LinkUseCases = Pick<
  UseCases,
  'links' | 'linkFills' | 'linkSuggestions' | 'linkRules' | 'leakage' | 'changeLinks' | 'setLinkRule'
>;

/** Binds the use cases of links to their ports, in the words of the contract. */
export const linkUseCases = (ports: Ports): LinkUseCases => ({
  links: (context, query) => listLinks(ports, context, query),
  linkFills: (context, id) => linkFills(ports, context, id),
  linkSuggestions: (context, query) => listSuggestions(ports, context, query),
  linkRules: (context) => linkRules(ports, context),
  leakage: (context, query) => leakageReport(ports, context, query),
  changeLinks: (context, command) => changeLinks(ports, context, command),
  setLinkRule: (context, rule) =>
    changeLinks(ports, context, { kind: 'set-rule', rule: { rule: ports.newId(), ...rule } }),
});
