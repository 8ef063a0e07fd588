import type { SaveRequest } from '../../storage/save-evaluations.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import type { WorkspaceFile } from '../../storage/schema/workspace-file.ts';

type Entry = WorkspaceFile['evaluations'][number];

/** A workspace file against what is here already, by id. */
export type WorkspacePlan = {
  readonly fresh: readonly Entry[];
  readonly same: readonly Entry[];
  readonly changed: readonly { readonly entry: Entry; readonly record: EvaluationRecord }[];
};

const saysTheSame = (record: EvaluationRecord, entry: Entry): boolean =>
  JSON.stringify([record.evaluation, record.ledger]) === JSON.stringify([entry.evaluation, entry.ledger]);

export const planWorkspace = (file: WorkspaceFile, records: ReadonlyMap<string, EvaluationRecord>): WorkspacePlan => {
  const pairs = file.evaluations.map((entry) => ({ entry, record: records.get(entry.evaluation.id) }));
  const isSame = ({ entry, record }: (typeof pairs)[number]): boolean =>
    record !== undefined && saysTheSame(record, entry);
  return {
    fresh: pairs.filter(({ record }) => record === undefined).map(({ entry }) => entry),
    same: pairs.filter(isSame).map(({ entry }) => entry),
    changed: pairs.flatMap((pair) =>
      pair.record === undefined || isSame(pair) ? [] : [{ entry: pair.entry, record: pair.record }],
    ),
  };
};

/** What loading writes: new sheets, and changed ones when the file is to win. */
export const requestsOf = (plan: WorkspacePlan, changed: 'keep' | 'replace'): readonly SaveRequest[] => [
  ...plan.fresh.map((entry) => ({ ...entry, basedOn: 0 })),
  ...(changed === 'keep' ? [] : plan.changed.map(({ entry, record }) => ({ ...entry, basedOn: record.revision }))),
];
