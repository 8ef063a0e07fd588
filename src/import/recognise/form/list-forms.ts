import { parseFiscalYear } from '../../../domain/period/fiscal-year.ts';
import type { Block, ProjectFacts, Sited } from '../blocks.ts';
import type { Group } from '../group-forms.ts';
import { saysSame } from '../table/says-same.ts';
import type { FormFacts, SitedBlock, SitedTrouble } from './form-facts.ts';
import { moneyOfPlace } from './forms-of-places.ts';

type ProjectsBlock = Extract<Block, { kind: 'projects' }>;
type SitedProjects = { readonly table: number; readonly block: ProjectsBlock };

/** The lists of projects among the blocks of a form. */
export const projectsIn = (group: Group): readonly SitedProjects[] =>
  group.flatMap(({ table, placed }) => (placed.block.kind === 'projects' ? [{ table, block: placed.block }] : []));

const indicatorsOf = (project: ProjectFacts, table: number, block: ProjectsBlock): SitedBlock => ({
  table,
  block: {
    kind: 'indicators',
    label: '',
    hasHead: true,
    holdsActuals: block.holdsActuals,
    holdsScores: block.holdsScores,
    isMonitoring: false,
    lacks: block.lacks ?? { category: false, name: false, target: false },
    rows: project.rows,
  },
});

const isAt = (project: ProjectFacts, { row }: SitedTrouble): boolean =>
  row === project.row || project.rows.some((own) => own.row === row);

/** What was not understood stands in a row of one of the projects. */
export const isOfProjects = ({ table, block }: SitedProjects, trouble: SitedTrouble): boolean =>
  trouble.table === table && [...block.projects, block.rest].some((each) => each !== undefined && isAt(each, trouble));

/** One project of a list as a form of its own, below the title and year of the table. */
const projectForm = (shared: FormFacts, project: ProjectFacts, table: number, block: ProjectsBlock): FormFacts => {
  const fields = new Map(shared.fields);
  // A sum below the list is none of a single project's.
  for (const field of ['statedMaxScore', 'statedTotal', 'statedGrade'] as const) fields.delete(field);
  const set = (
    field:
      | 'projectName'
      | 'implementingUnit'
      | 'supervisingDepartment'
      | 'expectedGoal'
      | 'actualGoal'
      | 'statedTotal'
      | 'statedGrade',
    fact: ProjectFacts['project'],
  ): void => {
    if (fact.text !== '') fields.set(field, { ...fact, table } satisfies Sited);
  };
  set('projectName', project.project);
  // 部门名称 above a list that names the unit of each project: the department over them all.
  const above = fields.get('implementingUnit');
  const isOverUnits =
    above !== undefined && block.projects.some(({ unit }) => unit.text !== '' && unit.text !== above.text);
  // Above whole departments it may be no more than who wrote the list.
  if (isOverUnits && !fields.has('supervisingDepartment'))
    fields.set('supervisingDepartment', { ...above, isDoubtful: above.isDoubtful || block.isOfDepartments === true });
  const besideDepartment =
    isOverUnits && !saysSame(fields.get('supervisingDepartment')?.text ?? '', above.text)
      ? [{ label: '单位', text: above.text }]
      : [];
  set('implementingUnit', project.unit);
  set('supervisingDepartment', project.department);
  set('expectedGoal', project.goal);
  set('actualGoal', project.goalResult);
  set('statedTotal', project.total);
  set('statedGrade', project.grade);
  const year = parseFiscalYear(project.year.text);
  const units = block.projects.map(({ unit }) => unit);
  const money =
    block.sharesMoney === true
      ? moneyOfPlace(project.unit, units, shared.funding)
      : { funding: project.funding.map((row) => ({ table, row })), troubles: [] };
  return {
    ...shared,
    year: year === null ? shared.year : { value: year, fact: { ...project.year, table } },
    titles: shared.titles.length > 0 || shared.listTitle === null ? shared.titles : [shared.listTitle],
    fields,
    attributes: [...shared.attributes, ...besideDepartment, ...project.attributes],
    funding: money.funding,
    indicators: [indicatorsOf(project, table, block)],
    troubles: [
      ...shared.troubles.filter((trouble) => trouble.table === table && isAt(project, trouble)),
      ...money.troubles,
    ],
  };
};

/** A form of a project with the tables it stands in. */
type ListForm = { readonly facts: FormFacts; readonly tables: readonly number[] };

/** A project whose rows go on in another table. */
const withRest = (
  { facts, tables }: ListForm,
  rest: ProjectFacts,
  { table, block }: SitedProjects,
  shared: FormFacts,
): ListForm => ({
  facts: {
    ...facts,
    fields:
      rest.total.text === '' || facts.fields.has('statedTotal')
        ? facts.fields
        : new Map([...facts.fields, ['statedTotal', { ...rest.total, table }]]),
    indicators: [...facts.indicators, indicatorsOf(rest, table, block)],
    troubles: [
      ...facts.troubles,
      ...shared.troubles.filter((trouble) => trouble.table === table && isAt(rest, trouble)),
    ],
  },
  tables: [...tables, table],
});

/** The forms of the projects that a group lists, in one table or over several. */
export const listForms = (group: Group, shared: FormFacts): readonly ListForm[] => {
  const forms: ListForm[] = [];
  for (const list of projectsIn(group)) {
    const { table, block } = list;
    const last = forms.at(-1);
    const isGoingOn = block.rest !== undefined && last !== undefined;
    if (isGoingOn) forms[forms.length - 1] = withRest(last, block.rest, list, shared);
    const begun = isGoingOn || block.rest === undefined ? block.projects : [block.rest, ...block.projects];
    forms.push(...begun.map((project) => ({ facts: projectForm(shared, project, table, block), tables: [table] })));
  }
  return forms;
};
