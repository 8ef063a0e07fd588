import { greatest, smallest } from '../extremes.ts';
import { type Ruling, type Rulings, tolerance } from './rulings.ts';

/** Lines that hang together: the ruling of one table. */
export type Frame = Rulings;

const meets = (horizontal: Ruling, vertical: Ruling): boolean =>
  vertical.at >= horizontal.from - tolerance &&
  vertical.at <= horizontal.to + tolerance &&
  horizontal.at >= vertical.from - tolerance &&
  horizontal.at <= vertical.to + tolerance;

const rootOf = (parents: number[], index: number): number => {
  let root = index;
  while (parents[root] !== root) root = parents[root] ?? root;
  parents[index] = root;
  return root;
};

const groupConnected = ({ horizontal, vertical }: Rulings): readonly Frame[] => {
  const parents = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  horizontal.forEach((line, row) => {
    vertical.forEach((crossing, column) => {
      if (meets(line, crossing)) parents[rootOf(parents, row)] = rootOf(parents, horizontal.length + column);
    });
  });
  const frames = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>();
  [...horizontal, ...vertical].forEach((ruling, index) => {
    const root = rootOf(parents, index);
    const frame = frames.get(root) ?? { horizontal: [], vertical: [] };
    frames.set(root, frame);
    (index < horizontal.length ? frame.horizontal : frame.vertical).push(ruling);
  });
  return [...frames.values()];
};

const edges = (
  rulings: readonly Ruling[],
  crossing: readonly Ruling[],
): { readonly low: number; readonly high: number } => ({
  low: smallest([...crossing.map((line) => line.at), ...rulings.map((line) => line.from)]),
  high: greatest([...crossing.map((line) => line.at), ...rulings.map((line) => line.to)]),
});

/** A line that ends in the middle of a cell is an underline or a stroke of a drawing, not the wall of a cell. */
const dropLoose = (rulings: readonly Ruling[], crossing: readonly Ruling[]): readonly Ruling[] => {
  const { low, high } = edges(rulings, crossing);
  const isHeld = (end: number, at: number): boolean =>
    end <= low + tolerance ||
    end >= high - tolerance ||
    crossing.some(
      (line) => Math.abs(line.at - end) <= 2 * tolerance && line.from - tolerance <= at && line.to + tolerance >= at,
    );
  return rulings.filter((ruling) => isHeld(ruling.from, ruling.at) && isHeld(ruling.to, ruling.at));
};

/** Upright lines of one height that nothing crosses: the inside of a row so tall that it fills the page. */
const toSlices = (alone: readonly Ruling[]): readonly Frame[] => {
  const slices: { readonly horizontal: readonly Ruling[]; readonly vertical: Ruling[] }[] = [];
  for (const line of alone) {
    const slice = slices.find(({ vertical: [first] }) => {
      return first !== undefined && Math.abs(first.from - line.from) + Math.abs(first.to - line.to) <= 2 * tolerance;
    });
    if (slice === undefined) slices.push({ horizontal: [], vertical: [line] });
    else slice.vertical.push(line);
  }
  return slices.filter((slice) => slice.vertical.length > 2);
};

const extentOf = ({ vertical }: Frame): readonly [number, number] => [
  smallest(vertical.map((line) => line.from)),
  greatest(vertical.map((line) => line.to)),
];

/** A wall that nothing crosses, as high as the table beside it: of a merged cell that fills the page. */
const frameBeside = (line: Ruling, frames: readonly Frame[]): Frame | undefined => {
  const distance = ({ vertical }: Frame): number => smallest(vertical.map((other) => Math.abs(other.at - line.at)));
  return frames
    .filter((frame) => {
      const [from, to] = extentOf(frame);
      return Math.abs(line.from - from) <= tolerance && Math.abs(line.to - to) <= tolerance;
    })
    .toSorted((a, b) => distance(a) - distance(b))[0];
};

const isFrame = ({ horizontal, vertical }: Frame): boolean =>
  horizontal.length > 0 && vertical.length > 0 && horizontal.length + vertical.length > 2;

/** More crossings than this are a drawing, not a table. */
const mostCrossings = 10_000_000;

/** The tables of a page as their lines: groups of lines that cross. They may be open at the sides. */
export const toFrames = (rulings: Rulings): readonly Frame[] => {
  if (rulings.horizontal.length * rulings.vertical.length > mostCrossings) return [];
  const groups = groupConnected(rulings);
  const crossed = groups.filter((group) => group.horizontal.length > 0 && group.vertical.length > 0);
  const alone = groups.filter((group) => group.horizontal.length === 0).flatMap((group) => group.vertical);
  const owners = new Map(alone.map((line) => [line, frameBeside(line, crossed)]));
  const frames = crossed.map((frame) => ({
    horizontal: dropLoose(frame.horizontal, frame.vertical),
    vertical: [...dropLoose(frame.vertical, frame.horizontal), ...alone.filter((line) => owners.get(line) === frame)],
  }));
  return [...frames.filter(isFrame), ...toSlices(alone.filter((line) => owners.get(line) === undefined))];
};
