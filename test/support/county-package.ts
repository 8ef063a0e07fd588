import { emptyLedger } from '../../src/domain/entry/ledger.ts';
import { fileSheet } from '../../src/domain/exchange/file-sheet.ts';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import { emptyReview } from '../../src/domain/review/review.ts';
import { countyRuleSet } from './county.ts';
import { writePackage } from '../../src/export/package/write-package.ts';

const at = '2024-03-01T08:00:00.000Z';

/** Sheets as a unit would send them: as drafts, or filed and so on the chain. */
export const packageOf = (evaluations: readonly Evaluation[], state: 'draft' | 'filed'): string =>
  writePackage(
    evaluations.map((evaluation) => {
      const draft = { evaluation: { ...evaluation, state: 'draft' as const }, review: emptyReview, log: [] };
      const sheet = state === 'filed' ? fileSheet(draft, { by: evaluation.implementingUnit, at }) : draft;
      const { id } = evaluation;
      // Schema 3 is what packages carried first; newer programs bring it up to date.
      const fields = {
        schema: 3,
        id,
        revision: 1,
        savedAt: at,
        ruleSetId: countyRuleSet(evaluation).id,
        ledger: emptyLedger,
        ...sheet,
      };
      return { id, fields: { ...fields, ruleSetVersion: 1, history: [] } };
    }),
    { from: state, at },
  );
