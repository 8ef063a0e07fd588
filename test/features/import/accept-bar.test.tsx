import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AcceptBar } from '../../../src/features/import/accept-bar.tsx';
import type { DraftAction, DraftPlan } from '../../../src/features/import/plan.ts';
import { createQueryClient } from '../../../src/queries/query-client.ts';
import { UiProvider } from '../../../src/ui/ui-provider.tsx';
import { buildEvaluation } from '../../support/evaluation-builder.ts';
import { startWorkspace } from '../../support/stored-workspace.ts';
import { buildSummary } from '../../support/summary-builder.ts';

const planOf = (action: DraftAction): DraftPlan => ({
  entryId: 'file',
  draft: 0,
  evaluation: buildEvaluation({}),
  asRead: buildEvaluation({}),
  existing: action === 'add' ? null : { summary: buildSummary({ ruleSetId: 'sanming-2023' }), record: null },
  differences: null,
  held: [],
  isRepeated: false,
  action,
});

const render = async (plans: readonly DraftPlan[]): Promise<string> => {
  const { workspace } = await startWorkspace();
  return renderToStaticMarkup(
    <QueryClientProvider client={createQueryClient(Promise.resolve(workspace))}>
      <UiProvider>
        <AcceptBar
          plans={plans}
          ruleSetId="national-2020"
          onRuleSet={() => undefined}
          isRereading={false}
          onSaved={() => undefined}
        />
      </UiProvider>
    </QueryClientProvider>,
  );
};

describe('the choice of a rule set', () => {
  it.each<[readonly DraftAction[], boolean, boolean]>([
    [['add'], true, false],
    [['separate'], true, false],
    [['update'], false, true],
    [['add', 'update'], true, true],
    [[], true, false],
  ])('of sheets to %j', async (actions, isOffered, isKept) => {
    const page = await render(actions.map(planOf));
    expect([page.includes('aria-label="规则集"'), page.includes('沿用各自的规则集')]).toEqual([isOffered, isKept]);
  });
});
