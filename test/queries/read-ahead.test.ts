import { expect, it } from 'vitest';
import { createQueryClient } from '../../src/queries/query-client.ts';
import { queryKeys } from '../../src/queries/keys.ts';
import { readAhead } from '../../src/queries/read-ahead.ts';
import { publishedSheet } from '../support/evaluation-builder.ts';
import { startWorkspace } from '../support/stored-workspace.ts';

it('has the rows of a workspace that has begun before any page asks for them', async () => {
  const { workspace } = await startWorkspace();
  await workspace.writeMeta({ schema: 1, title: '', begunWith: 'empty' });
  await workspace.saveEvaluations([
    { evaluation: publishedSheet('sanming-2023-4'), ruleSetId: 'sanming-2023', basedOn: 0 },
  ]);
  const opened = Promise.resolve(workspace);
  const queries = createQueryClient(opened);
  await readAhead(queries, opened);
  expect(queries.getQueryData(queryKeys.summaries)).toMatchObject([{ total: '86.71' }]);
});

it('leaves a workspace that cannot be opened to the page that says so', async () => {
  const shut = Promise.reject(new Error('no storage'));
  const queries = createQueryClient(shut);
  await readAhead(queries, shut);
  expect(queries.getQueryState(queryKeys.start)?.status).toBe('error');
  expect(queries.getQueryState(queryKeys.summaries)).toBeUndefined();
});
