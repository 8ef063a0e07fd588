import type { Draft, ImportIssue } from '../draft/draft.ts';
import type { RawTable } from '../read/raw-table.ts';
import type { Block, ProjectFacts } from './blocks.ts';
import { buildDraft, type DraftContext } from './build-draft.ts';
import { collectFacts, type FormFacts, type Sited } from './form-facts.ts';
import { gridOf } from './grid.ts';
import { type Group, groupForms, type TablePieces } from './group-forms.ts';
import type { Carry } from './indicator-block.ts';
import { parseTable } from './parse-table.ts';

export type Recognised = { readonly drafts: readonly Draft[]; readonly issues: readonly ImportIssue[] };

type ProjectsBlock = Extract<Block, { kind: 'projects' }>;
type SitedProjects = { readonly table: number; readonly block: ProjectsBlock };

const projectsIn = (group: Group): readonly SitedProjects[] =>
  group.flatMap(({ table, placed }) => (placed.block.kind === 'projects' ? [{ table, block: placed.block }] : []));

/** One project of a list as a form of its own, below the title and year of the table. */
const projectForm = (shared: FormFacts, project: ProjectFacts, table: number, block: ProjectsBlock): FormFacts => {
  const fields = new Map(shared.fields);
  const set = (
    field: 'projectName' | 'implementingUnit' | 'supervisingDepartment' | 'expectedGoal',
    fact: ProjectFacts['project'],
  ): void => {
    if (fact.text !== '') fields.set(field, { ...fact, table } satisfies Sited);
  };
  set('projectName', project.project);
  set('implementingUnit', project.unit);
  set('supervisingDepartment', project.department);
  set('expectedGoal', project.goal);
  const rowRange = new Set([project.row, ...project.rows.map((row) => row.row)]);
  return {
    ...shared,
    fields,
    attributes: [...shared.attributes, ...project.attributes],
    funding: project.funding.map((row) => ({ table, row })),
    indicators: [
      {
        table,
        block: {
          kind: 'indicators',
          label: '',
          hasHead: true,
          holdsActuals: block.holdsActuals,
          holdsScores: block.holdsScores,
          isMonitoring: false,
          lacksCategory: false,
          rows: project.rows,
        },
      },
    ],
    troubles: shared.troubles.filter((trouble) => trouble.row !== null && rowRange.has(trouble.row)),
  };
};

const draftsOf = (group: Group, context: DraftContext): readonly Draft[] => {
  const facts = collectFacts(group);
  const tables = group.map((piece) => piece.table);
  const lists = projectsIn(group);
  if (lists.length === 0) return [buildDraft(facts, tables, context)];
  return lists.flatMap(({ table, block }) =>
    block.projects.map((project) => buildDraft(projectForm(facts, project, table, block), [table], context)),
  );
};

/** Issues of a list's head belong to no project: they are told beside the drafts. */
const sharedIssues = (group: Group, tables: DraftContext['tables']): readonly ImportIssue[] => {
  const lists = projectsIn(group);
  if (lists.length === 0) return [];
  const rows = new Set(
    lists.flatMap(({ block }) =>
      block.projects.flatMap((project) => [project.row, ...project.rows.map((row) => row.row)]),
    ),
  );
  return group.flatMap(({ table, placed }) =>
    placed.troubles
      .filter((trouble) => trouble.row === null || !rows.has(trouble.row))
      .map(
        (trouble): ImportIssue => ({
          ...trouble,
          file: tables.get(table)?.file ?? '',
          table: tables.get(table)?.table ?? '',
        }),
      ),
  );
};

/** Tables of one file → the evaluations in them; tables that are no forms of performance are listed, not read. */
export const recogniseTables = (tables: readonly RawTable[], ids: { readonly newId: () => string }): Recognised => {
  const pieces: TablePieces[] = [];
  let carry: Carry | null = null;
  tables.forEach((table, index) => {
    const parsed = parseTable(gridOf(table), carry);
    carry = parsed.carry;
    pieces.push({ table: index, placed: parsed.placed });
  });
  const context: DraftContext = {
    tables: new Map(tables.map((table, index) => [index, { file: table.file, table: table.name }])),
    newId: ids.newId,
  };
  const { groups, foreign } = groupForms(pieces);
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
  return {
    drafts: groups.flatMap((group) => draftsOf(group, context)),
    issues: [...groups.flatMap((group) => sharedIssues(group, context.tables)), ...listed],
  };
};
