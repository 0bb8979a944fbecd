import type { MappedTables } from '#ports/mapped-tables.ts';
import { mappedActivities } from './mapped-activities.ts';
import { mappedFormat } from './mapped-format.ts';
import { outlineOf } from './outline.ts';

/** Tables of text whose columns a person names. */
export const mappedTables: MappedTables = { outline: outlineOf, format: mappedFormat, activities: mappedActivities };
