import { coordinate } from './markup.ts';

export type Point = { readonly x: number; readonly y: number };

/**
 * Returns the drawing commands of a line, NaN parting it. Of the points that fall on one thousandth of the width only the
 * first, the lowest, the highest and the last are drawn: the line looks the same.
 */
export const linePath = (points: readonly Point[], width: number): string => {
  let path = '';
  let pen = 'M';
  for (const column of columnsOf(points, width / 1000)) {
    for (const { x, y } of column) {
      if (Number.isNaN(y)) {
        pen = 'M';
        continue;
      }
      path += `${pen}${coordinate(x)} ${coordinate(y)}`;
      pen = 'L';
    }
  }
  return path;
};

const columnsOf = (points: readonly Point[], width: number): readonly (readonly Point[])[] => {
  const columns: Point[][] = [];
  let at = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    if (point.x - at >= width || columns.length === 0) {
      columns.push([]);
      at = point.x;
    }
    columns[columns.length - 1]!.push(point);
  }
  return columns.map((column) => (column.length <= 4 ? column : outlineOf(column)));
};

const outlineOf = (column: readonly Point[]): readonly Point[] => {
  const drawn = column.filter(({ y }) => !Number.isNaN(y));
  if (drawn.length === 0) return column.slice(0, 1);
  const low = drawn.reduce((lowest, point) => (point.y < lowest.y ? point : lowest));
  const high = drawn.reduce((highest, point) => (point.y > highest.y ? point : highest));
  const kept = new Set([drawn[0]!, low, high, drawn[drawn.length - 1]!]);
  return column.filter((point) => kept.has(point));
};
