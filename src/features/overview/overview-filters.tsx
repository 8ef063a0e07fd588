import { useMemo } from 'react';
import { lights } from '../../domain/monitoring/light.ts';
import { aspects } from '../../domain/indicator/aspect.ts';
import { aspectText } from '../../text/aspect-text.ts';
import { lightColourText, monitoringText } from '../../text/monitoring-text.ts';
import { overviewText } from '../../text/overview-text.ts';
import { stateText } from '../../text/ui-list.ts';
import { Choice } from '../../ui/choice.tsx';
import { SearchableChoice } from '../../ui/searchable-choice.tsx';
import classes from './overview-page.module.css';
import type { OverviewRow } from './overview-row.ts';
import type { OverviewSearch } from './overview-search.ts';

type OverviewFiltersProps = {
  readonly rows: readonly OverviewRow[];
  readonly search: OverviewSearch;
  readonly onSearchChange: (change: Partial<OverviewSearch>) => void;
};

const states = ['draft', 'submitted', 'returned', 'reviewed', 'archived'] as const;

const cleared = { department: undefined, lost: undefined, state: undefined, light: undefined } as const;

const isFiltered = ({ department, lost, state, light }: OverviewSearch): boolean =>
  [department, lost, state, light].some((value) => value !== undefined);

const pick = <Value extends string>(values: readonly Value[], chosen: string): Value | undefined =>
  values.find((value) => value === chosen);

/** Narrowing the overview beyond unit and year, which the frame keeps; every choice stands in the address. */
export const OverviewFilters = ({ rows, search, onSearchChange }: OverviewFiltersProps) => {
  const departments = useMemo(
    () => [...new Set(rows.map(({ summary }) => summary.supervisingDepartment).filter((name) => name !== ''))],
    [rows],
  );
  return (
    <fieldset className={classes.filters} aria-label={overviewText.filters}>
      <SearchableChoice
        label={overviewText.department}
        value={search.department ?? null}
        options={departments}
        empty={overviewText.allDepartments}
        nothing={overviewText.noDepartmentMatch}
        onChange={(chosen) => onSearchChange({ department: chosen ?? undefined })}
      />
      <Choice
        label={overviewText.lost}
        value={search.lost ?? ''}
        options={[
          { value: '', label: overviewText.anyLoss },
          ...aspects.map((value) => ({ value, label: overviewText.lostIn(aspectText[value]) })),
        ]}
        onChange={(chosen) => onSearchChange({ lost: pick(aspects, chosen) })}
      />
      <Choice
        label={overviewText.state}
        value={search.state ?? ''}
        options={[
          { value: '', label: overviewText.allStates },
          ...states.map((value) => ({ value, label: stateText[value] })),
        ]}
        onChange={(chosen) => onSearchChange({ state: pick(states, chosen) })}
      />
      <Choice
        label={monitoringText.light}
        value={search.light ?? ''}
        options={[
          { value: '', label: overviewText.allLights },
          ...lights.map((value) => ({ value, label: lightColourText[value] })),
          { value: 'none', label: monitoringText.unlit },
        ]}
        onChange={(chosen) => onSearchChange({ light: pick([...lights, 'none'], chosen) })}
      />
      {isFiltered(search) && (
        <button type="button" className={classes.clear} onClick={() => onSearchChange(cleared)}>
          {overviewText.clearFilters}
        </button>
      )}
    </fieldset>
  );
};
