import { type CellPlace, parseReference } from './cell-reference.ts';
import { attributeOf, markupTags } from './markup.ts';

type Merge = { readonly first: CellPlace; readonly last: CellPlace };

const mergesIn = (xml: string): readonly Merge[] =>
  [...markupTags(xml)].flatMap((tag) => {
    if (tag.name !== 'mergeCell' || tag.kind === 'close') return [];
    const [from = '', to = from] = (attributeOf(tag, 'ref') ?? '').split(':');
    const [first, last] = [parseReference(from), parseReference(to)];
    return first === null || last === null ? [] : [{ first, last }];
  });

/** Where a place shows on a sheet: a cell that a merge covers shows as the merge's first. */
export const shownPlaces = (xml: string): ((place: CellPlace) => CellPlace) => {
  const merges = mergesIn(xml);
  return ({ row, column }) =>
    merges.find(
      ({ first, last }) => row >= first.row && row <= last.row && column >= first.column && column <= last.column,
    )?.first ?? { row, column };
};
