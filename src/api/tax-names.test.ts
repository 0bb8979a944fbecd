import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as names from '#contract/tax-names.ts';
import { assessmentSteps } from '#domain/tax/assessment.ts';
import { lineFormulas } from '#domain/tax/data/form-line.ts';
import { taxCategories, taxGapKinds, taxHints, taxLaws, taxTermNames } from '#domain/tax/tax-item.ts';
import { openPoints, taxNotes } from '#domain/tax/tax-year.ts';
import { differenceReasons } from '#domain/tax/withholding-difference.ts';

test('names on the wire are those of the tax year', () => {
  const pairs = [
    [names.taxCategory, taxCategories],
    [names.taxTermName, taxTermNames],
    [names.taxLaw, taxLaws],
    [names.taxHint, taxHints],
    [names.taxGapKind, taxGapKinds],
    [names.assessmentStepName, assessmentSteps],
    [names.openPointName, openPoints],
    [names.taxNote, taxNotes],
    [names.differenceReason, differenceReasons],
    [names.lineFormula, lineFormulas],
  ] as const;
  for (const [wire, domain] of pairs) assert.deepEqual(wire.options, [...domain]);
});
