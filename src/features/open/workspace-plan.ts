import type { SaveRequest } from '../../storage/save-evaluations.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import type { WorkspaceFile } from '../../storage/schema/workspace-file.ts';

/** What a workspace file and a stored record both say about a sheet, whatever else they keep beside it. */
export type SheetEntry = Pick<WorkspaceFile['evaluations'][number], 'ruleSetId' | 'evaluation'>;
export type KnownSheet = Pick<EvaluationRecord, 'id' | 'revision' | 'ruleSetId' | 'evaluation'>;

/** A workspace file against what is here already, by id. */
export type WorkspacePlan<Entry extends SheetEntry> = {
  readonly fresh: readonly Entry[];
  readonly same: readonly Entry[];
  readonly changed: readonly { readonly entry: Entry; readonly record: KnownSheet }[];
};

/** Every fact of the entry stands in the record too; how often each was written does not matter. */
const holdsEntry = (record: KnownSheet, entry: SheetEntry): boolean => {
  const known = new Map(Object.entries(record));
  return Object.entries(entry).every(
    ([field, value]) => field === 'revision' || JSON.stringify(known.get(field)) === JSON.stringify(value),
  );
};

export const planWorkspace = <Entry extends SheetEntry>(
  entries: readonly Entry[],
  records: ReadonlyMap<string, KnownSheet>,
): WorkspacePlan<Entry> => {
  const pairs = entries.map((entry) => ({ entry, record: records.get(entry.evaluation.id) }));
  const isSame = ({ entry, record }: (typeof pairs)[number]): boolean =>
    record !== undefined && holdsEntry(record, entry);
  return {
    fresh: pairs.filter(({ record }) => record === undefined).map(({ entry }) => entry),
    same: pairs.filter(isSame).map(({ entry }) => entry),
    changed: pairs.flatMap((pair) =>
      pair.record === undefined || isSame(pair) ? [] : [{ entry: pair.entry, record: pair.record }],
    ),
  };
};

/** What loading writes: new sheets, and changed ones when the file is to win. */
export const requestsOf = <Entry extends SheetEntry>(
  plan: WorkspacePlan<Entry>,
  changed: 'keep' | 'replace',
): readonly SaveRequest[] => [
  ...plan.fresh.map((entry) => ({ ...entry, basedOn: 0 })),
  ...(changed === 'keep' ? [] : plan.changed.map(({ entry, record }) => ({ ...entry, basedOn: record.revision }))),
];
