import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { UseCases } from '#api/dependencies.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { PreviewAnswers } from '#contract/imports.ts';
import type { Reconciliation } from '#contract/reconciliation.ts';
import { AppError } from '#domain/errors.ts';
import { type Io, printJson } from './io.ts';
import { withOption } from './option-hint.ts';
import { assertReadableFile } from './readable-file.ts';
import { reconciliationText } from './reconciliation-text.ts';
import { withKontor } from './session.ts';

type Options = {
  readonly timezone?: string;
  readonly dateOrder?: PreviewAnswers['dateOrder'];
  readonly account?: string;
  readonly data?: string;
  readonly json?: boolean;
};

export const reconcileFile = async (path: string, options: Options, io: Io): Promise<void> => {
  await assertReadableFile(path);
  const report = await withKontor(options, async ({ useCases }, context) => {
    const content = createReadStream(path);
    const { upload } = await useCases.upload(context, { fileName: basename(path), content });
    try {
      return await checkedList(useCases, context, upload, options);
    } finally {
      await useCases.discardUpload(context, upload);
    }
  });
  await printReconciliation(report, options, io);
};

export const printReconciliation = async (
  report: Reconciliation,
  { json }: { readonly json?: boolean },
  io: Io,
): Promise<void> => {
  if (json) await printJson(io, report);
  else await io.print(reconciliationText(report));
};

/** @throws AppError `TIMEZONE_REQUIRED`, `DATE_ORDER_REQUIRED`, `ACCOUNT_REQUIRED` where the file cannot be read without the answer */
export const checkedList = async (
  useCases: UseCases,
  context: LedgerContext,
  upload: string,
  { timezone, dateOrder, account }: Options,
): Promise<Reconciliation> => {
  const report = await useCases.checkTradeList(context, upload, { timeZone: timezone, dateOrder, account });
  const [question] = report.questions;
  if (question === undefined) return report;
  const { fileName } = report;
  const asked = {
    timezone: () => new AppError('TIMEZONE_REQUIRED', `The times in ${fileName} carry no zone.`),
    'date-order': () => new AppError('DATE_ORDER_REQUIRED', `The dates in ${fileName} can be read in two ways.`),
    account: () => new AppError('ACCOUNT_REQUIRED', `${fileName} names no account.`),
  };
  throw withOption(asked[question]());
};
