import { greatest, smallest } from '../extremes.ts';
import { apply, type Matrix, type Point } from './matrix.ts';
import type { Box } from './page-content.ts';

/** A ruled line is never thicker than this; a thicker shape is a filled area. */
const thickest = 4;

/** Two coordinates this close are one straight line. */
const straight = 0.8;

const moveCode = 0;
const lineCode = 1;
const curveCode = 2;
const quadraticCode = 3;
const closeCode = 4;

type Subpath = { readonly points: Point[]; closed: boolean; curved: boolean };

/** Splits the engine's packed path (code, coordinates, code …) into polylines in page coordinates. */
const toSubpaths = (packed: ArrayLike<number>, transform: Matrix): readonly Subpath[] => {
  const subpaths: Subpath[] = [];
  let current: Subpath = { points: [], closed: false, curved: false };
  const pointAt = (index: number): Point => apply(transform, packed[index] ?? 0, packed[index + 1] ?? 0);
  for (let index = 0; index < packed.length; ) {
    const code = packed[index];
    if (code === moveCode) {
      current = { points: [pointAt(index + 1)], closed: false, curved: false };
      subpaths.push(current);
      index += 3;
    } else if (code === lineCode) {
      current.points.push(pointAt(index + 1));
      index += 3;
    } else if (code === curveCode || code === quadraticCode) {
      const length = code === curveCode ? 7 : 5;
      current.points.push(pointAt(index + length - 2));
      current.curved = true;
      index += length;
    } else {
      if (code === closeCode) current.closed = true;
      index += 1;
    }
  }
  return subpaths;
};

const around = (points: readonly Point[], margin: number): Box => {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  return {
    left: smallest(xs) - margin,
    top: smallest(ys) - margin,
    right: greatest(xs) + margin,
    bottom: greatest(ys) + margin,
  };
};

const isThin = (box: Box): boolean => Math.min(box.right - box.left, box.bottom - box.top) <= thickest;

const isStraight = (from: Point, to: Point): boolean =>
  Math.abs(from.x - to.x) <= straight || Math.abs(from.y - to.y) <= straight;

const strokedSegments = (subpath: Subpath, lineWidth: number): readonly Box[] => {
  const { points, closed, curved } = subpath;
  const first = points[0];
  if (curved || first === undefined) return [];
  const ring = closed ? [...points, first] : points;
  return ring.slice(1).flatMap((to, index) => {
    const from = ring[index] ?? to;
    const box = around([from, to], lineWidth / 2);
    return isStraight(from, to) && isThin(box) ? [box] : [];
  });
};

/** Lines drawn by stroking a path: straight horizontal and vertical pieces only. */
export const strokesOf = (packed: ArrayLike<number>, transform: Matrix, lineWidth: number): readonly Box[] =>
  toSubpaths(packed, transform).flatMap((subpath) => strokedSegments(subpath, lineWidth));

/** Lines drawn by filling thin shapes, as many office programs draw the borders of cells. */
export const thinFillsOf = (packed: ArrayLike<number>, transform: Matrix): readonly Box[] =>
  toSubpaths(packed, transform)
    .filter((subpath) => !subpath.curved && subpath.points.length > 1)
    .map((subpath) => around(subpath.points, 0))
    .filter(isThin);

/** The unit square under the transform, which is where a picture is drawn, when it is as thin as a line. */
export const thinPicture = (transform: Matrix): readonly Box[] => {
  const corners = [apply(transform, 0, 0), apply(transform, 1, 0), apply(transform, 0, 1), apply(transform, 1, 1)];
  return [around(corners, 0)].filter(isThin);
};
