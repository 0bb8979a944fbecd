import type { AnnotationChange, AnnotationView } from '#contract/journal.ts';

/** What the server says of a position that nothing was written on, and with what was written. */
export const fakeAnnotation = (written: AnnotationChange = {}): AnnotationView =>
  ({
    kind: 'position',
    id: 'p3',
    annotation: {
      note: '',
      tags: [],
      mistakes: [],
      rating: null,
      validity: null,
      setup: null,
      rules: {},
      plannedStop: null,
      plannedTarget: null,
      plannedQuantity: null,
      mood: null,
      checklist: [],
      fields: {},
      images: {},
      ...written,
    },
    edits: Object.keys(written).length === 0 ? 0 : 1,
    adherence: null,
    risk: {
      risk: null,
      multiple: null,
      none: 'no-stop',
      plannedMultiple: null,
      riskCalculation: null,
      multipleCalculation: null,
    },
    strays: [],
    executions: [],
  }) as AnnotationView;

export const fakePlaybook = { setups: [], fields: [], tags: ['open', 'range'], mistakes: [] };
