import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { isLevelName } from '../../recognise/labels/level-names.ts';
import { columnOf } from '../text/column-roles.ts';
import type { ColumnRole } from '../text/role-costs.ts';
import { isWholeValue } from '../text/text-shape.ts';
import { wordsOf } from './dense-words.ts';
import { type Column, middleOf, offCost, type Place, stepCost, unfitCost } from './column-costs.ts';
import { never, toPieces, type Word, type WordLine } from './line-words.ts';
import { squash } from './placed-text.ts';

/** A text of one line in its column; unsure where it may as well be in another. */
export type ColumnText = Word & { readonly column: number; readonly isUnsure: boolean };

/** Two values, or what stands behind the name of a level, are two cells. */
const areCells = (before: string, text: string): boolean =>
  isLevelName(before) || (isWholeValue(before) && isWholeValue(text) && !/^[≥≤＞＜><=＝]$/u.test(before));

/** 公里 behind 86; LED behind 购置. */
const isUnitOf = (before: string, text: string): boolean =>
  /[A-Za-z]$/u.test(before) ||
  /^[A-Za-z]/u.test(text) ||
  (/\d$/u.test(before) && !isWholeValue(text) && isWholeValue(`${before}${text}`));

/** The words of a line, those of a date or a number of an item in one. */
const withWholeDates = (line: WordLine): WordLine =>
  toPieces(line, never).flatMap((piece) => {
    const own = line.filter(({ from, to }) => from >= piece.from && to <= piece.to);
    const tokens = wordsOf(piece.text);
    if (tokens.length === own.length) return own;
    let at = 0;
    return tokens.map((text) => {
      const first = own[at];
      for (let length = 0; length < squash(text).length && at < own.length; at += 1)
        length += own[at]?.text.length ?? 0;
      return { text, from: first?.from ?? piece.from, to: own[at - 1]?.to ?? piece.to };
    });
  });

const toPlaces = (line: WordLine, hasUnits: boolean): readonly Place[] =>
  line.map((word, at) => {
    const before = line[at - 1];
    const gap = before === undefined ? Number.POSITIVE_INFINITY : word.from - before.to;
    const isUnit = gap <= 1 && before !== undefined && !hasUnits && isUnitOf(before.text, word.text);
    return { word, isTold: gap > 1, gap, isUnit, isApart: before !== undefined && areCells(before.text, word.text) };
  });

/** A way that costs this much more is no other way. */
const margin = 0.7;

/** The columns of the words of a line, left to right. */
const assign = (places: readonly Place[], columns: readonly Column[]): readonly Omit<Assigned, 'isLoose'>[] => {
  const costs = places.map((place) =>
    columns.map((column) => offCost(place, column) + unfitCost(squash(place.word.text), column.role)),
  );
  const above: number[][] = [];
  places.forEach((place, at) => {
    above.push(
      columns.map((_, column) => {
        const own = costs[at]?.[column] ?? 0;
        if (at === 0) return own;
        const ways = (above[at - 1] ?? [])
          .slice(0, column + 1)
          .map((cost, before) => cost + stepCost(before, column, place));
        return own + Math.min(...ways);
      }),
    );
  });
  const below: number[][] = Array.from({ length: places.length }, () => columns.map(() => 0));
  for (let at = places.length - 2; at >= 0; at -= 1) {
    const next = places[at + 1];
    below[at] = columns.map((_, column) =>
      Math.min(
        ...columns
          .slice(column)
          .map(
            (_next, more) =>
              (costs[at + 1]?.[column + more] ?? 0) +
              (below[at + 1]?.[column + more] ?? 0) +
              (next === undefined ? 0 : stepCost(column, column + more, next)),
          ),
      ),
    );
  }
  return places.map((place, at) => {
    const through = columns.map((_column, column) => (above[at]?.[column] ?? 0) + (below[at]?.[column] ?? 0));
    const best = Math.min(...through);
    const column = through.indexOf(best);
    return { place, column, isUnsure: through.some((cost, other) => other !== column && cost < best + margin) };
  });
};

const count = (places: readonly number[]): ReadonlyMap<number, number> => {
  const times = new Map<number, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  return times;
};

/** A label counts as two texts: one below it is where it should be. */
const labelPlaces = (place: number | undefined): readonly number[] => (place === undefined ? [] : [place, place]);

type Assigned = {
  readonly place: Place;
  readonly column: number;
  readonly isUnsure: boolean;
  /** In a column of sentences, in which words may stand a blank apart. */
  readonly isLoose: boolean;
};

/** The columns again, as the words tell that were put in them. */
const learn = (columns: readonly Column[], all: readonly Assigned[]): readonly Column[] =>
  columns.map((column, at) => {
    const told = all.filter((each) => each.column === at && each.place.isTold).map(({ place }) => place.word);
    if (told.length < 2) return column;
    const froms = told.map(({ from }) => from).toSorted((a, b) => a - b);
    const tos = told.map(({ to }) => to).toSorted((a, b) => a - b);
    const cut = Math.floor(told.length * 0.1);
    return {
      ...column,
      from: froms[cut] ?? column.from,
      to: tos[tos.length - 1 - cut] ?? column.to,
      begins: count([...told.map(({ from }) => from), ...labelPlaces(column.label?.from)]),
      middles: count([
        ...told.map(middleOf),
        ...labelPlaces(column.label === null ? undefined : middleOf(column.label)),
      ]),
    };
  });

/** Words in one cell without telling why: those a blank apart beside them may be in other cells as well. */
const isGuess = (line: readonly Assigned[], at: number): boolean => {
  const [before, own] = [line[at - 1], line[at]];
  return before !== undefined && own !== undefined && before.column === own.column && !own.place.isUnit && !own.isLoose;
};

const textsOf = (line: readonly Assigned[]): readonly ColumnText[] => {
  const runs: number[] = [];
  line.forEach(({ place }, at) => runs.push(place.isTold ? at : (runs[at - 1] ?? at)));
  const guessed = new Set(line.flatMap((_, at) => (isGuess(line, at) ? [runs[at]] : [])));
  return line.reduce<readonly ColumnText[]>((texts, { place, column, isUnsure }, at) => {
    const last = texts.at(-1);
    const own = isUnsure || guessed.has(runs[at]);
    if (last === undefined || last.column !== column) return [...texts, { ...place.word, column, isUnsure: own }];
    const text = `${last.text} ${place.word.text}`;
    return [...texts.slice(0, -1), { ...last, text, to: place.word.to, isUnsure: last.isUnsure || own }];
  }, []);
};

const rolesOf = (labels: WordLine): readonly (ColumnRole | null)[] => {
  const heads = labels.map(({ text }) => ({ kind: indicatorColumnKind(squash(text)), label: squash(text), group: '' }));
  return heads.map((head, at) => (head.kind === null && at === 0 ? null : columnOf(heads, at).role));
};

/** How often the places of columns are learned again. */
const rounds = 3;

/**
 * The texts of the lines below a head, each with the number of its label; -1 in front of all of them. Words one blank apart
 * are cells side by side where the columns are, or one text.
 */
export const columnTexts = (lines: readonly WordLine[], labels: WordLine): readonly (readonly ColumnText[])[] => {
  const roles = rolesOf(labels);
  const isLevelFirst = roles[0] === 'category';
  const front: Column[] = isLevelFirst
    ? [
        {
          role: null,
          label: null,
          from: 0,
          to: Math.max(1, (labels[0]?.from ?? 1) - 1),
          begins: new Map(),
          middles: new Map(),
        },
      ]
    : [];
  const shift = front.length;
  let columns: readonly Column[] = [
    ...front,
    ...labels.map((label, at) => ({
      role: roles[at] ?? null,
      label,
      from: label.from,
      to: label.to,
      begins: count(labelPlaces(label.from)),
      middles: count(labelPlaces(middleOf(label))),
    })),
  ];
  const places = lines.map((line) => toPlaces(withWholeDates(line), roles.includes('unit')));
  let found: readonly (readonly Assigned[])[] = [];
  for (let round = 0; round < rounds; round += 1) {
    found = places.map((line) =>
      assign(line, columns).map((own) => ({ ...own, isLoose: columns[own.column]?.role === 'reason' })),
    );
    columns = learn(columns, found.flat());
  }
  return found.map((line) => textsOf(line).map((text) => ({ ...text, column: text.column - shift })));
};
