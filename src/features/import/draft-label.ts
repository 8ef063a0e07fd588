import type { Draft } from '../../import/draft/draft.ts';
import { importText } from '../../text/import-page-text.ts';

/** What a sheet of a file is called: its project, behind the unit where the file holds others of the same name. */
export const draftLabel = (drafts: readonly Draft[], index: number): string => {
  const { projectName = '', implementingUnit = '' } = drafts[index]?.evaluation ?? {};
  const isAlone = drafts.every(({ evaluation }, at) => at === index || evaluation.projectName !== projectName);
  const parts = isAlone && projectName !== '' ? [projectName] : [implementingUnit, projectName];
  return importText.draftLabel(index, parts.filter((part) => part !== '').join(' · ') || importText.unnamed);
};
