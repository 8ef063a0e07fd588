import { noSettings, type Settings } from '../storage/settings-store.ts';
import { type KeptWhole, useChangeKept, useKept } from './change-kept.ts';
import { queryKeys } from './keys.ts';

const kept: KeptWhole<Settings> = {
  key: queryKeys.settings,
  mutationKey: ['settings'],
  read: (workspace) => workspace.readSettings(),
  write: (workspace, settings) => workspace.writeSettings(settings),
};

/** What was asked once, e.g. who fills in here. */
export const useSettings = (): Settings => useKept(kept) ?? noSettings;

/** Changes some of the settings. */
export const useChangeSettings = () => useChangeKept(kept);
