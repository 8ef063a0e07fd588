import type { Evaluation } from '../domain/evaluation/evaluation.ts';
import type { FormAdaptation } from '../domain/form/form-adaptation.ts';
import type { Result } from '../domain/result.ts';
import { markBegun, wasBegun } from './begun-mark.ts';
import { type BureauSettings, readBureau, writeBureau } from './bureau-store.ts';
import { chooseFolder, type FolderState, type FolderWrite, readFolderState, writeToFolder } from './backup-folder.ts';
import { openDatabase } from './database.ts';
import { type LoadFailure, loadEvaluation, loadEvaluations } from './evaluation-store.ts';
import { type DamagedRecord, listDamaged, listMissed } from './damaged-store.ts';
import { readForms, writeForms } from './forms-store.ts';
import { listHistory } from './history-store.ts';
import { readFile, saveFile } from './file-store.ts';
import { listSummaries } from './list-summaries.ts';
import { readMeta, type WorkspaceMeta, writeMeta } from './meta-store.ts';
import { dropRemoved, listRemoved, putBack, type RemovedSheet, removeEvaluations } from './removed-store.ts';
import { restoreWorkspace } from './restore-workspace.ts';
import { type SaveFailure, type SaveRequest, saveEvaluations } from './save-evaluations.ts';
import type { HistoryEntry } from './schema/history-schema.ts';
import type { KeptFile } from './schema/file-schema.ts';
import type { EvaluationRecord } from './schema/parse-record.ts';
import { packSummaries } from './summary-packs.ts';
import { readSettings, type Settings, writeSettings } from './settings-store.ts';
import type { Summary } from './schema/summary-schema.ts';
import type { WorkspaceFile } from './schema/workspace-file.ts';
import { clearWorkspace, exportWorkspace } from './whole-workspace.ts';

/** Everything kept in this browser under one name. A promise that resolves means that the data is on the disk. */
export type Workspace = {
  readonly readMeta: () => Promise<WorkspaceMeta | null>;
  /** Whether this browser once held a workspace of this name, be it lost since. */
  readonly wasBegun: () => boolean;
  readonly writeMeta: (meta: WorkspaceMeta) => Promise<void>;
  readonly readSettings: () => Promise<Settings>;
  readonly writeSettings: (settings: Settings) => Promise<void>;
  /** What the finance bureau set for its own work. */
  readonly readBureau: () => Promise<BureauSettings>;
  readonly writeBureau: (settings: BureauSettings) => Promise<void>;
  readonly readFolderState: () => Promise<FolderState>;
  readonly chooseFolder: () => Promise<FolderState>;
  readonly writeToFolder: (file: { readonly name: string; readonly text: string }) => Promise<FolderWrite>;
  /** The forms a bureau adapted. */
  readonly readForms: () => Promise<readonly FormAdaptation[]>;
  readonly writeForms: (forms: readonly FormAdaptation[]) => Promise<void>;
  readonly saveFile: (file: KeptFile) => Promise<Result<KeptFile, SaveFailure>>;
  readonly readFile: (id: KeptFile['id']) => Promise<KeptFile | null>;
  readonly listSummaries: () => Promise<readonly Summary[]>;
  /** Makes a long list quick to read. */
  readonly packSummaries: () => Promise<void>;
  /** Every record set aside, as backups keep them. */
  readonly listDamaged: () => Promise<readonly DamagedRecord[]>;
  /** Those set aside of which no readable sheet is here. */
  readonly listMissed: () => Promise<readonly DamagedRecord[]>;
  readonly loadEvaluation: (id: Evaluation['id']) => Promise<Result<EvaluationRecord, LoadFailure>>;
  readonly loadEvaluations: (
    ids: readonly Evaluation['id'][],
  ) => Promise<readonly Result<EvaluationRecord, LoadFailure>[]>;
  /** What every save of one sheet did, oldest first. */
  readonly listHistory: (id: Evaluation['id']) => Promise<readonly HistoryEntry[]>;
  readonly saveEvaluations: (
    requests: readonly SaveRequest[],
  ) => Promise<Result<readonly EvaluationRecord[], SaveFailure>>;
  readonly removeEvaluations: (ids: readonly string[]) => Promise<void>;
  readonly listRemoved: () => Promise<readonly RemovedSheet[]>;
  /** Answers whether the sheet is back. */
  readonly putBack: (id: RemovedSheet['id']) => Promise<boolean>;
  readonly dropRemoved: () => Promise<void>;
  readonly exportWorkspace: () => Promise<WorkspaceFile>;
  /** Answers how many sheets were put back. */
  readonly restoreWorkspace: (file: WorkspaceFile) => Promise<Result<number, SaveFailure>>;
  readonly clear: () => Promise<void>;
  readonly close: () => void;
};

export const openWorkspace = async (name: string, { now }: { readonly now: () => string }): Promise<Workspace> => {
  const database = await openDatabase(name);
  const setting = { database, now };
  return {
    readMeta: async () => {
      const meta = await readMeta(database);
      if (meta !== null) markBegun(name);
      return meta;
    },
    wasBegun: () => wasBegun(name),
    writeMeta: async (meta) => {
      await writeMeta(database, meta);
      markBegun(name);
    },
    readSettings: () => readSettings(database),
    writeSettings: (settings) => writeSettings(database, settings),
    readBureau: () => readBureau(database),
    writeBureau: (settings) => writeBureau(database, settings),
    readFolderState: () => readFolderState(database),
    chooseFolder: () => chooseFolder(database),
    writeToFolder: (file) => writeToFolder(database, file),
    readForms: () => readForms(database),
    writeForms: (forms) => writeForms(database, forms),
    saveFile: (file) => saveFile(database, file),
    readFile: (id) => readFile(database, id),
    listSummaries: () => listSummaries(setting),
    packSummaries: () => packSummaries(database),
    listDamaged: () => listDamaged(database),
    listMissed: () => listMissed(database),
    loadEvaluation: (id) => loadEvaluation(setting, id),
    loadEvaluations: (ids) => loadEvaluations(setting, ids),
    listHistory: (id) => listHistory(database, id),
    saveEvaluations: (requests) => saveEvaluations(setting, requests),
    removeEvaluations: (ids) => removeEvaluations(setting, ids),
    listRemoved: () => listRemoved(database),
    putBack: (id) => putBack(database, id),
    dropRemoved: () => dropRemoved(setting),
    exportWorkspace: () => exportWorkspace(setting),
    restoreWorkspace: (file) => restoreWorkspace(setting, file),
    clear: () => clearWorkspace(database),
    close: () => database.close(),
  };
};
