import { useCallback, useMemo } from 'react';
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

const lossOptions = [
  { value: '', label: overviewText.anyLoss },
  ...aspects.map((value) => ({ value, label: overviewText.lostIn(aspectText[value]) })),
];
const stateOptions = [
  { value: '', label: overviewText.allStates },
  ...states.map((value) => ({ value, label: stateText[value] })),
];
const lightOptions = [
  { value: '', label: overviewText.allLights },
  ...lights.map((value) => ({ value, label: lightColourText[value] })),
  { value: 'none', label: monitoringText.unlit },
];

/** Narrowing the overview beyond unit and year, which the frame keeps; every choice stands in the address. */
export const OverviewFilters = ({ rows, search, onSearchChange }: OverviewFiltersProps) => {
  const departments = useMemo(
    () => [...new Set(rows.map(({ summary }) => summary.supervisingDepartment).filter((name) => name !== ''))],
    [rows],
  );
  const chooseDepartment = useCallback(
    (chosen: string | null) => onSearchChange({ department: chosen ?? undefined }),
    [onSearchChange],
  );
  const chooseLoss = useCallback((chosen: string) => onSearchChange({ lost: pick(aspects, chosen) }), [onSearchChange]);
  const chooseState = useCallback(
    (chosen: string) => onSearchChange({ state: pick(states, chosen) }),
    [onSearchChange],
  );
  const chooseLight = useCallback(
    (chosen: string) => onSearchChange({ light: pick([...lights, 'none'], chosen) }),
    [onSearchChange],
  );
  return (
    <fieldset className={classes.filters} aria-label={overviewText.filters}>
      <SearchableChoice
        label={overviewText.department}
        value={search.department ?? null}
        options={departments}
        empty={overviewText.allDepartments}
        nothing={overviewText.noDepartmentMatch}
        onChange={chooseDepartment}
      />
      <Choice label={overviewText.lost} value={search.lost ?? ''} options={lossOptions} onChange={chooseLoss} />
      <Choice label={overviewText.state} value={search.state ?? ''} options={stateOptions} onChange={chooseState} />
      <Choice label={monitoringText.light} value={search.light ?? ''} options={lightOptions} onChange={chooseLight} />
      {isFiltered(search) && (
        <button type="button" className={classes.clear} onClick={() => onSearchChange(cleared)}>
          {overviewText.clearFilters}
        </button>
      )}
    </fieldset>
  );
};
