import { z } from 'zod';
import type { Edit } from '../../domain/entry/edit.ts';
import { fundingFields } from '../../domain/budget/funding.ts';
import { outlookFields, type Place, rowFields, sheetFields } from '../../domain/entry/entry-sheet.ts';
import { problemFields, taskFields } from '../../domain/entry/form-rows.ts';
import { problemSchema, taskSchema } from './evaluation-schema.ts';
import { indicatorSchema } from './indicator-schema.ts';
import { evidenceSchema, measureSchema, targetChangeSchema } from './ledger-schema.ts';

/** 填报 · 提交 · 退回 · 撤回 · 返回旧版本; `replaced`: written whole (imported, restored). */
export type HistoryAction = 'edited' | 'submitted' | 'returned' | 'withdrawn' | 'reverted' | 'replaced';

/** What one save of one sheet did: who as entered, when, and every change old → new. */
export type HistoryEntry = {
  readonly schema: 1;
  readonly id: string;
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly action: HistoryAction;
  readonly reason: string;
  readonly edits: readonly Edit[];
};

const formRow = z.number().int().min(0);

const month = z.number().int().min(0).max(12);

const placeSchema: z.ZodType<Place> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sheet'), field: z.enum(sheetFields) }),
  z.object({ kind: z.literal('funding'), row: z.number().int().min(0), field: z.enum(fundingFields) }),
  z.object({ kind: z.literal('problem'), row: formRow, field: z.enum(problemFields) }),
  z.object({ kind: z.literal('task'), row: formRow, field: z.enum(taskFields) }),
  z.object({ kind: z.literal('indicator'), id: z.string(), field: z.enum(rowFields) }),
  z.object({ kind: z.literal('measure'), id: z.string(), field: z.enum(['kind', 'interval', 'source']) }),
  z.object({ kind: z.literal('period'), id: z.string(), month, field: z.enum(['text', 'note']) }),
  z.object({ kind: z.literal('outlook'), id: z.string(), month, field: z.enum([...outlookFields, 'cleared']) }),
  z.object({ kind: z.literal('executed'), month, field: z.enum(['text', 'expectedText']) }),
]);

const editSchema: z.ZodType<Edit> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cell'), place: placeSchema, from: z.string(), to: z.string() }),
  z.object({
    kind: z.enum(['row-added', 'row-removed']),
    at: z.number().int().min(0),
    indicator: indicatorSchema,
    measure: measureSchema,
  }),
  z.object({
    kind: z.literal('evidence'),
    id: z.string(),
    month,
    from: z.array(evidenceSchema),
    to: z.array(evidenceSchema),
  }),
  z.object({ kind: z.enum(['problem-added', 'problem-removed']), at: formRow, problem: problemSchema }),
  z.object({ kind: z.enum(['task-added', 'task-removed']), at: formRow, task: taskSchema }),
  z.object({ kind: z.enum(['target-change-recorded', 'target-change-struck']), change: targetChangeSchema }),
]);

export const historySchema: z.ZodType<HistoryEntry> = z.object({
  schema: z.literal(1),
  id: z.string().min(1),
  revision: z.number().int().min(1),
  at: z.string(),
  by: z.string(),
  action: z.enum(['edited', 'submitted', 'returned', 'withdrawn', 'reverted', 'replaced']),
  reason: z.string(),
  edits: z.array(editSchema),
});
