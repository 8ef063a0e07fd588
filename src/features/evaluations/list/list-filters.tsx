import type { Grade } from '../../../domain/rules/rule-set.ts';
import { gradeText } from '../../../text/grade-text.ts';
import { kindText, listColumnText, listText, stateText } from '../../../text/ui-list.ts';
import { Choice } from '../../../ui/choice.tsx';
import classes from './list-page.module.css';
import type { ListSearch } from './list-search.ts';

type ListFiltersProps = {
  readonly search: ListSearch;
  readonly onSearchChange: (change: Partial<ListSearch>) => void;
};

const kinds = ['self-evaluation', 'target', 'blank', 'monitoring'] as const;
const grades = ['excellent', 'good', 'fair', 'poor'] as const satisfies readonly Grade[];
const states = ['draft', 'submitted', 'returned', 'reviewed', 'archived'] as const;

const pick = <Value extends string>(values: readonly Value[], chosen: string): Value | undefined =>
  values.find((value) => value === chosen);

const cleared = { q: undefined, kind: undefined, grade: undefined, state: undefined, open: undefined } as const;

const isFiltered = (search: ListSearch): boolean =>
  [search.q, search.kind, search.grade, search.state, search.open].some((value) => value !== undefined);

/** Narrowing the list; every choice stands in the address. */
export const ListFilters = ({ search, onSearchChange }: ListFiltersProps) => (
  <fieldset className={classes.filters} aria-label={listText.filters}>
    <Choice
      label={listColumnText.form}
      value={search.kind ?? ''}
      options={[{ value: '', label: listText.allKinds }, ...kinds.map((value) => ({ value, label: kindText[value] }))]}
      onChange={(chosen) => onSearchChange({ kind: pick(kinds, chosen) })}
    />
    <Choice
      label={listText.grade}
      value={search.grade ?? ''}
      options={[
        { value: '', label: listText.allGrades },
        ...grades.map((value) => ({ value, label: gradeText[value] })),
        { value: 'none', label: listText.ungraded },
      ]}
      onChange={(chosen) => onSearchChange({ grade: pick([...grades, 'none'], chosen) })}
    />
    <Choice
      label={listText.state}
      value={search.state ?? ''}
      options={[
        { value: '', label: listText.allStates },
        ...states.map((value) => ({ value, label: stateText[value] })),
      ]}
      onChange={(chosen) => onSearchChange({ state: pick(states, chosen) })}
    />
    <label className={classes.check}>
      <input
        type="checkbox"
        checked={search.open === 'yes'}
        onChange={(event) => onSearchChange({ open: event.currentTarget.checked ? 'yes' : undefined })}
      />
      {listText.onlyOpen}
    </label>
    {isFiltered(search) && (
      <button type="button" className={classes.clear} onClick={() => onSearchChange(cleared)}>
        {listText.clearFilters}
      </button>
    )}
  </fieldset>
);
