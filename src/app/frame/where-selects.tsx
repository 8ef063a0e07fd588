import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
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
  const go = (change: { readonly year?: number | undefined; readonly unit?: string | undefined }): void =>
    void navigate({ to: '.', search: (current: object) => ({ ...current, ...change }), replace: true });
  return (
    <>
      <SearchableChoice
        label={frameText.unit}
        value={unit}
        options={units}
        empty={frameText.allUnits}
        nothing={frameText.noUnitMatch}
        onChange={(chosen) => go({ unit: chosen ?? undefined })}
      />
      <Choice
        label={frameText.year}
        value={year === null ? '' : String(year)}
        options={[
          { value: '', label: frameText.allYears },
          ...years.map((value) => ({ value: String(value), label: frameText.yearOption(value) })),
        ]}
        onChange={(chosen) => go({ year: chosen === '' ? undefined : Number.parseInt(chosen, 10) })}
      />
    </>
  );
};
