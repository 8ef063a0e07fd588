import { emptyLedger } from '../../src/domain/entry/ledger.ts';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import { emptyReview } from '../../src/domain/review/review.ts';
import { countyRuleSet } from './county.ts';
import { filedSheet } from './filed-sheet.ts';
import { writePackage } from '../../src/export/package/write-package.ts';

const at = '2024-03-01T08:00:00.000Z';

/** Sheets as a unit would send them: as drafts, or filed and so on the chain. */
export const packageOf = (evaluations: readonly Evaluation[], state: 'draft' | 'filed'): string =>
  writePackage(
    evaluations.map((evaluation) => {
      const ruleSetId = countyRuleSet(evaluation).id;
      const draft = { ruleSetId, evaluation: { ...evaluation, state: 'draft' as const }, review: emptyReview, log: [] };
      const sheet = state === 'filed' ? filedSheet(draft, { by: evaluation.implementingUnit, at }) : draft;
      const { id } = evaluation;
      // Schema 3 is what packages carried first; newer programs bring it up to date.
      const fields = {
        schema: 3,
        id,
        revision: 1,
        savedAt: at,
        ledger: emptyLedger,
        ...sheet,
      };
      return { id, fields: { ...fields, ruleSetVersion: 1, history: [] } };
    }),
    { from: state, at },
  );
