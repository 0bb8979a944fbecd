import { routeTable } from '#api/route-table.ts';
import { code, markdownTable, page } from './markdown.ts';

export const routesPage = (): string =>
  page(
    'Routes',
    'Below `/api/v1`. `GET /api/v1/openapi.json` has the same with every field, as OpenAPI 3.1. *Who* is the least that a member of\nthe ledger must be; `open` needs no sign-in. Sign-in itself is at `/api/auth`, changes are told over the WebSocket\n`/api/v1/live`.',
    markdownTable(
      ['method', 'path', 'who', 'does'],
      routeTable.map(({ method, path, access, summary }) => [method, code(path), access, summary]),
    ),
  );
