import { z } from 'zod';

export const drawingKind = z.enum(['horizontal', 'trend', 'ray', 'rectangle', 'text', 'fibonacci', 'measure']);
export type DrawingKind = z.infer<typeof drawingKind>;

/** A place on a chart of any interval: an instant in UTC milliseconds and a price. */
export const drawingAnchor = z.object({ time: z.number().int(), price: z.number() });
export type DrawingAnchor = z.infer<typeof drawingAnchor>;

const shape = z.object({
  /** The instrument's one id. */
  instrument: z.string().min(1).max(64),
  kind: drawingKind,
  /** One for a horizontal line and a text, two for the others. */
  anchors: z.array(drawingAnchor).min(1).max(2).readonly(),
  text: z.string().max(500).default(''),
  color: z.string().regex(/^#[0-9a-f]{6}$/, 'a colour such as #1f77b4'),
});

const anchorsOf: Readonly<Record<DrawingKind, number>> = {
  horizontal: 1,
  text: 1,
  trend: 2,
  ray: 2,
  rectangle: 2,
  fibonacci: 2,
  measure: 2,
};

export const putDrawing = shape
  .extend({
    /** The version that the change builds on; 0 for a new drawing. */
    version: z.number().int().min(0),
  })
  .refine(({ kind, anchors }) => anchors.length === anchorsOf[kind], {
    path: ['anchors'],
    message: 'one place for a horizontal line and a text, two for the others',
  });
export type PutDrawing = z.output<typeof putDrawing>;

export const drawing = shape.extend({ id: z.string(), version: z.number().int(), text: z.string() });
export type Drawing = z.infer<typeof drawing>;

export const drawingQuery = z.object({ instrument: z.string().min(1).max(64) });
export const drawingList = z.object({ drawings: z.array(drawing) });
export const drawingId = z.object({ drawing: z.string().regex(/^[\w-]{1,64}$/, 'the id of a drawing') });
