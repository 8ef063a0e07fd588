import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useSummaries } from '../../queries/summaries.ts';
import type { Summary } from '../../storage/schema/summary-schema.ts';
import { frameText } from '../../text/ui-frame.ts';
import { Choice } from '../../ui/choice.tsx';
import { SearchableChoice } from '../../ui/searchable-choice.tsx';

type WhereSelectsProps = { readonly year: number | null; readonly unit: string | null };

const none: readonly Summary[] = [];

/** What is chosen stays a choice even when nothing of it is left. */
const distinct = <Value,>(values: readonly (Value | null)[]): readonly Value[] => [
  ...new Set(values.filter((value): value is Value & {} => value !== null && value !== '')),
];

/** Unit and year: kept in the address on every page. */
export const WhereSelects = ({ year, unit }: WhereSelectsProps) => {
  const navigate = useNavigate();
  const summaries = useSummaries().data ?? none;
  const years = useMemo(
    () => distinct([...summaries.map(({ fiscalYear }) => fiscalYear), year]).toSorted((left, right) => right - left),
    [summaries, year],
  );
  const units = useMemo(
    () => distinct([...summaries.map(({ implementingUnit }) => implementingUnit), unit]),
    [summaries, unit],
  );
  const yearOptions = useMemo(
    () => [
      { value: '', label: frameText.allYears },
      ...years.map((value) => ({ value: String(value), label: frameText.yearOption(value) })),
    ],
    [years],
  );
  const go = useCallback(
    (change: { readonly year?: number | undefined; readonly unit?: string | undefined }): void =>
      void navigate({ to: '.', search: (current: object) => ({ ...current, ...change }), replace: true }),
    [navigate],
  );
  const chooseUnit = useCallback((chosen: string | null) => go({ unit: chosen ?? undefined }), [go]);
  const chooseYear = useCallback(
    (chosen: string) => go({ year: chosen === '' ? undefined : Number.parseInt(chosen, 10) }),
    [go],
  );
  return (
    <>
      <SearchableChoice
        label={frameText.unit}
        value={unit}
        options={units}
        empty={frameText.allUnits}
        nothing={frameText.noUnitMatch}
        onChange={chooseUnit}
      />
      <Choice
        label={frameText.year}
        value={year === null ? '' : String(year)}
        options={yearOptions}
        onChange={chooseYear}
      />
    </>
  );
};
