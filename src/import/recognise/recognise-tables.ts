import type { Draft, ImportIssue } from '../draft/draft.ts';
import type { RawTable } from '../read/raw-table.ts';
import { type Sited, troubleAt } from './blocks.ts';
import { joinBrokenWords } from './tidy/broken-words.ts';
import { buildDraft, type DraftContext } from './form/build-draft.ts';
import { withoutNumbering } from './tidy/numbering.ts';
import { withoutFillInLines } from './tidy/fill-in-lines.ts';
import { withoutLetterSpacing } from './tidy/letter-spacing.ts';
import { withoutWideDigits } from './tidy/wide-digits.ts';
import { withoutRequiredMarks } from './tidy/required-marks.ts';
import { withoutRadicals } from './tidy/radicals.ts';
import { collectFacts, type FormFacts } from './form/form-facts.ts';
import { formsOfPlaces } from './form/forms-of-places.ts';
import { gridOf } from './table/grid.ts';
import { type Group, groupForms, holdsIndicators, type TablePieces } from './group-forms.ts';
import { mergeFilled } from './tidy/filled-merges.ts';
import { mergeHeads } from './tidy/head-merges.ts';
import { catalogueOf, isBasicData, isInstruction, namesInData } from './no-form.ts';
import { oneLine } from './table/cell-text.ts';
import { type CarriedOn, nothingCarried } from './carried-on.ts';
import { parseTable } from './parse-table.ts';
import { isOfProjects, listForms, projectsIn } from './form/list-forms.ts';
import { withoutReview, withReview } from './tidy/review-beside.ts';
import { withoutScoreColumn, withScores } from './tidy/score-column.ts';
import { settleSumsOfLevels } from './sums-of-levels.ts';
import { placeSlippedHead } from './tidy/slipped-head.ts';
import { mergeThreeRows } from './tidy/three-row-merges.ts';
import { sideBySide } from './tidy/side-by-side.ts';

export type Recognised = { readonly drafts: readonly Draft[]; readonly issues: readonly ImportIssue[] };

/**
 * Forms below each other under one title: the later ones take title and year from above, marked as uncertain, and the unit of
 * money. A heading over all of them tells its year and unit of each.
 */
const inherit = (own: FormFacts, above: FormFacts | null): FormFacts => {
  if (above === null) return own;
  const over = {
    year: own.over.year ?? above.over.year,
    moneyUnit: own.over.moneyUnit ?? above.over.moneyUnit,
    unitUnderTitle: own.over.unitUnderTitle ?? (own.titles.length > 0 ? null : above.over.unitUnderTitle),
  };
  const facts = { ...own, over, moneyUnit: own.moneyUnit ?? over.moneyUnit };
  if (facts.titles.length > 0) return facts;
  const title = above.titles.at(-1);
  const doubt = <Kept extends { readonly fact: Sited }>(kept: Kept): Kept => ({
    ...kept,
    fact: { ...kept.fact, isDoubtful: true },
  });
  return {
    ...facts,
    moneyUnit: facts.moneyUnit ?? over.unitUnderTitle,
    titles: title === undefined ? [] : [doubt(title)],
    year: facts.year ?? (above.year === null ? null : doubt(above.year)),
  };
};

const draftsOf = (group: Group, facts: FormFacts, context: DraftContext): readonly Draft[] => {
  const tables = group.map((piece) => piece.table);
  if (projectsIn(group).length === 0) return formsOfPlaces(facts).map((form) => buildDraft(form, tables, context));
  return listForms(group, facts).map((form) => buildDraft(form.facts, form.tables, context));
};

/** A document prints its year above the first of its tables; where forms print several years, nobody knows which is meant. */
const withYearOfFile = (all: readonly FormFacts[]): readonly FormFacts[] => {
  const printed = all.flatMap(({ year }) => year ?? []);
  const [yearOfFile = null] = printed;
  const isSole = printed.every(({ value }) => value === yearOfFile?.value);
  return yearOfFile !== null && isSole ? all.map((facts) => ({ ...facts, yearOfFile })) : all;
};

/** The facts of each group, with the title of the nearest form above it in the same table. */
const factsOf = (groups: readonly Group[]): readonly FormFacts[] => {
  const all: FormFacts[] = [];
  groups.forEach((group, index) => {
    const isBelow = groups[index - 1]?.at(-1)?.table === group[0]?.table;
    all.push(inherit(collectFacts(group), isBelow ? (all.at(-1) ?? null) : null));
  });
  return withYearOfFile(all);
};

/** Issues of a list's head belong to no project: they are told beside the drafts. */
const sharedIssues = (group: Group, tables: DraftContext['tables']): readonly ImportIssue[] => {
  const lists = projectsIn(group);
  if (lists.length === 0) return [];
  return group.flatMap(({ table, placed }) =>
    placed.troubles
      .filter((trouble) => !lists.some((list) => isOfProjects(list, { ...trouble, table })))
      .map(
        (trouble): ImportIssue => ({
          ...trouble,
          file: tables.get(table)?.file ?? '',
          table: tables.get(table)?.table ?? '',
        }),
      ),
  );
};

/** Rows of flat text whose words stand together: what is missing elsewhere is in them. */
const crowdedIssues = (tables: readonly RawTable[]): readonly ImportIssue[] =>
  tables.flatMap(({ file, name, cells, crowdedRows = [] }) =>
    crowdedRows.map((row): ImportIssue => {
      const text = cells.flatMap((cell) => (cell.row === row ? [oneLine(cell.text)] : [])).join(' ');
      return { kind: 'row-astray', file, table: name, row, column: null, text };
    }),
  );

/** What is done to a table before anything in it is understood: plain words, then merges found again and heads placed. */
const tidying: readonly ((table: RawTable) => RawTable)[] = [
  withoutRadicals,
  withoutRequiredMarks,
  withoutLetterSpacing,
  withoutWideDigits,
  withoutFillInLines,
  withoutNumbering,
  joinBrokenWords,
  mergeFilled,
  placeSlippedHead,
  mergeThreeRows,
  mergeHeads,
];

const tidied = (table: RawTable): RawTable => tidying.reduce((tidy, step) => step(tidy), table);

/** Tables of one file → the evaluations in them; tables that are no forms of performance are listed, not read. */
export const recogniseTables = (tables: readonly RawTable[], ids: { readonly newId: () => string }): Recognised => {
  const pieces: TablePieces[] = [];
  let above: CarriedOn = nothingCarried;
  tables.forEach((table, index) => {
    if (isInstruction(table)) {
      pieces.push({ table: index, placed: [], catalogue: null });
      return;
    }
    const { form: reviewed, review } = withoutReview(tidied(table));
    const { form, scores } = withoutScoreColumn(reviewed);
    sideBySide(form).forEach((strip, at) => {
      const parsed = parseTable(gridOf(strip), above);
      if (isBasicData(strip, parsed.placed)) {
        pieces.push({
          table: index,
          placed: pieces.some(holdsIndicators) ? [] : namesInData(parsed.placed),
          catalogue: null,
          isData: true,
        });
        return;
      }
      const catalogue = catalogueOf(strip, parsed.placed, pieces.at(-1)?.placed ?? []);
      // No form goes on below a list of indicators that are nobody's.
      if (catalogue === null) above = parsed;
      const placed = at === 0 ? withReview(withScores(parsed.placed, scores), review) : parsed.placed;
      pieces.push({ table: index, placed, catalogue });
    });
  });
  const context: DraftContext = {
    tables: new Map(
      tables.map((table, index) => [index, { file: table.file, table: table.name, isHidden: table.isHidden === true }]),
    ),
    newId: ids.newId,
  };
  const { groups, foreign, left } = groupForms(settleSumsOfLevels(pieces));
  const listed = foreign.flatMap((index): readonly ImportIssue[] => {
    const table = tables[index];
    if (table === undefined) return [];
    return [
      {
        kind: 'not-a-performance-table',
        file: table.file,
        table: table.name,
        row: null,
        column: null,
        text: table.cells[0]?.text ?? '',
      },
    ];
  });
  const unread = left.flatMap(({ table, placed: { block } }): readonly ImportIssue[] => {
    const cell = block.kind === 'pair' ? block.value.cell : null;
    const { file = '', table: name = '' } = context.tables.get(table) ?? {};
    return cell === null ? [] : [{ ...troubleAt('unread-cell', cell), file, table: name }];
  });
  return {
    drafts: factsOf(groups).flatMap((facts, index) => draftsOf(groups[index] ?? [], facts, context)),
    issues: [
      ...groups.flatMap((group) => sharedIssues(group, context.tables)),
      ...unread,
      ...crowdedIssues(tables),
      ...listed,
    ],
  };
};
