import { z } from 'zod';
import { type Route, route } from '#api/route.ts';
import { taxExportQuery, taxYear, taxYearList, taxYearParams, taxYearQuery } from '#contract/tax.ts';
import { openLotList, openLotQuery, plannedSale, taxRoom, whatIfSale } from '#contract/tax-plans.ts';
import { taxProfileCheck, taxProfileEntry, taxProfileView } from '#contract/tax-profile.ts';

const way = z.object({ way: z.enum(['undo', 'redo']) });

export const taxRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/tax/years',
    summary: 'The tax years that the ledger has anything in, and whether the law and the forms of each are known here.',
    access: 'viewer',
    schemas: { reply: taxYearList },
    handle: ({ useCases }, { context }) => useCases.taxYears(context),
  }),
  route({
    method: 'GET',
    path: '/tax/years/:year',
    summary: 'A German tax year with every step, item, bank, form line and source: an estimate, not tax advice.',
    access: 'viewer',
    schemas: { params: taxYearParams, query: taxYearQuery, reply: taxYear },
    handle: ({ useCases }, { context, params, query }) => useCases.taxYear(context, params.year, query.person),
  }),
  route({
    method: 'GET',
    path: '/tax/years/:year/export',
    summary: 'The same as PDF, XLSX or CSV, in German or English.',
    access: 'viewer',
    schemas: { params: taxYearParams, query: taxExportQuery, reply: 'download' },
    handle: ({ useCases }, { context, params, query }) => useCases.exportTaxYear(context, params.year, query),
  }),
  route({
    method: 'GET',
    path: '/tax/years/:year/room',
    summary: 'What could still be realised in the year without tax, and held lots whose losses it could take.',
    access: 'viewer',
    schemas: { params: taxYearParams, reply: taxRoom },
    handle: ({ useCases }, { context, params }) => useCases.taxRoom(context, params.year),
  }),
  route({
    method: 'GET',
    path: '/tax/lots',
    summary: 'Every held lot with its open gain for tax and, where the law knows one, its first tax-free day.',
    access: 'viewer',
    schemas: { query: openLotQuery, reply: openLotList },
    handle: ({ useCases }, { context, query }) => useCases.openTaxLots(context, query.date),
  }),
  route({
    method: 'POST',
    path: '/tax/what-if',
    summary: 'What a sale would do to the tax of its year: lots, gain, pots, allowance, tax and cash.',
    access: 'viewer',
    schemas: { body: plannedSale, reply: whatIfSale },
    handle: ({ useCases }, { context, body }) => useCases.planTaxedSale(context, body),
  }),
  route({
    method: 'GET',
    path: '/tax/profile',
    summary: 'What is said of persons, accounts, banks and losses, and which accounts nothing is said of.',
    access: 'viewer',
    schemas: { reply: taxProfileView },
    handle: ({ useCases }, { context }) => useCases.taxProfile(context),
  }),
  route({
    method: 'POST',
    path: '/tax/profile/check',
    summary: 'Says field by field what does not fit in a tax profile, and keeps nothing.',
    access: 'viewer',
    schemas: { body: taxProfileEntry, reply: taxProfileCheck },
    handle: ({ useCases }, { context, body }) => useCases.checkTaxProfile(context, body),
  }),
  route({
    method: 'PUT',
    path: '/tax/profile',
    summary: 'Keeps a tax profile, whole; it can be taken back.',
    access: 'trader',
    schemas: { body: taxProfileEntry, reply: taxProfileView },
    handle: ({ useCases }, { context, body }) => useCases.sayTaxProfile(context, body),
  }),
  route({
    method: 'POST',
    path: '/tax/profile/switch',
    summary: 'Takes back, or brings back, the last change of the tax profile.',
    access: 'trader',
    schemas: { body: way, reply: taxProfileView },
    handle: ({ useCases }, { context, body }) => useCases.switchTaxProfile(context, body.way),
  }),
];
