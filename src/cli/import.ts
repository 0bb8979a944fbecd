import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { MappingAnswer, UseCases } from '#api/dependencies.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { InstrumentAnswer } from '#contract/activities.ts';
import type { importRowPage, importRowQuery, PreviewAnswers, PreviewBody } from '#contract/imports.ts';
import { isAppError } from '#domain/errors.ts';
import { assertSomethingCounts, type ImportReport, importText, previewReport } from './import-report.ts';
import { type Io, printJson } from './io.ts';
import { withOption } from './option-hint.ts';
import { readMapping } from './read-mapping.ts';
import { assertReadableFile } from './readable-file.ts';
import { checkedList, printReconciliation } from './reconcile.ts';
import { withKontor } from './session.ts';

type Options = {
  readonly timezone?: string;
  readonly dateOrder?: PreviewAnswers['dateOrder'];
  readonly account?: string;
  readonly format?: string;
  readonly mapping?: string;
  readonly dryRun?: boolean;
  readonly addInstruments?: boolean;
  readonly data?: string;
  readonly json?: boolean;
};

export const importFile = async (path: string, options: Options, io: Io): Promise<void> => {
  await assertReadableFile(path);
  const mapping = options.mapping === undefined ? undefined : await readMapping(options.mapping);
  const report = await withKontor(options, async ({ useCases }, context) => {
    const content = createReadStream(path);
    const { upload } = await useCases.upload(context, { fileName: basename(path), content });
    try {
      return await takeIn(useCases, context, upload, { ...options, mapping });
    } catch (error) {
      if (!isAppError(error, 'FORMAT_NOT_EXECUTIONS') || error.details.checkable !== true) throw error;
      return await checkedList(useCases, context, upload, options);
    } finally {
      // What is not taken in does not stay behind; of what is taken in the upload is the original.
      await useCases.discardUpload(context, upload);
    }
  });
  if ('counts' in report) return printReconciliation(report, options, io);
  if (options.json) await printJson(io, report);
  else await io.print(importText(report, options.dryRun === true));
  if (!options.dryRun) assertSomethingCounts(report);
};

const takeIn = async (
  useCases: UseCases,
  context: LedgerContext,
  upload: string,
  options: Omit<Options, 'mapping'> & MappingAnswer,
): Promise<ImportReport> => {
  const said: PreviewBody & MappingAnswer = {
    timeZone: options.timezone,
    dateOrder: options.dateOrder,
    account: options.account,
    format: options.format,
    mapping: options.mapping,
  };
  const answers = options.addInstruments ? await withSuggestions(useCases, context, upload, said) : said;
  if (options.dryRun) {
    const report = previewReport(await useCases.previewImport(context, upload, answers));
    const asked = { timeZone: answers.timeZone, dateOrder: answers.dateOrder, account: answers.account };
    return {
      ...report,
      heldRows: await heldRows((query) => useCases.uploadRows(context, upload, { ...asked, ...query })),
    };
  }
  try {
    const report = await useCases.commitImport(context, upload, answers);
    const batches = [report.batch, report.activities?.batch ?? report.batch];
    const rows = await Promise.all(
      [...new Set(batches)].map((batch) => heldRows((query) => useCases.batchRows(context, batch, query))),
    );
    return { ...report, heldRows: rows.flat() };
  } catch (error) {
    throw withOption(error);
  }
};

/** So many rows that wait are told by themselves; the page of the import has all of them. */
const toldRows = 20;

const heldRows = async (
  page: (query: z.output<typeof importRowQuery>) => Promise<z.output<typeof importRowPage>>,
): Promise<z.output<typeof importRowPage>['rows']> => (await page({ status: 'held', offset: 0, limit: toldRows })).rows;

/** Answers for every unknown instrument whose class the file says; the others are held until a person says it. */
const withSuggestions = async <Answers extends PreviewBody & MappingAnswer>(
  useCases: UseCases,
  context: LedgerContext,
  upload: string,
  said: Answers,
): Promise<Answers & Pick<PreviewBody, 'instruments'>> => {
  const { activities } = await useCases.previewImport(context, upload, said);
  const instruments = (activities?.instruments ?? []).flatMap(({ key, suggestion }): InstrumentAnswer[] => {
    const { id, assetClass, name, currency, calendar, ...facts } = suggestion;
    if (id === null || assetClass === null || assetClass === 'future') return [];
    const add = { id, assetClass, name: name ?? id, ...facts };
    return [{ key, add: { ...add, currency: currency ?? undefined, calendar: calendar ?? undefined } }];
  });
  return { ...said, instruments };
};
