import { z } from 'zod';
import { type Evaluation, evaluationFields } from '../../domain/evaluation/evaluation.ts';
import { fundingSchema } from './funding-schema.ts';
import { indicatorSchema } from './indicator-schema.ts';
import { originSchema } from './origin-schema.ts';

const evaluationField = z.enum(evaluationFields);

const taskAmounts = z.object({ total: z.string(), appropriation: z.string(), other: z.string() });

export const taskSchema = z.object({
  name: z.string(),
  content: z.string(),
  completion: z.string(),
  budget: taskAmounts,
  executed: taskAmounts,
});

export const problemSchema = z.object({ type: z.string(), problem: z.string(), suggestion: z.string() });

/** The facts of one sheet as they may stand in storage, a backup or a workspace file. */
export const evaluationSchema: z.ZodType<Evaluation> = z.object({
  id: z.string().min(1),
  kind: z.enum(['self-evaluation', 'target', 'monitoring', 'blank']),
  scope: z.enum(['project', 'department', 'fund']),
  formTitle: z.string(),
  fiscalYear: z.number().int().nullable(),
  projectName: z.string(),
  supervisingDepartment: z.string(),
  implementingUnit: z.string(),
  overview: z.string(),
  achievements: z.string(),
  attributes: z.array(z.object({ label: z.string(), text: z.string() })),
  funding: fundingSchema,
  expectedGoal: z.string(),
  actualGoal: z.string(),
  tasks: z.array(taskSchema),
  indicators: z.array(indicatorSchema),
  problems: z.array(problemSchema),
  statedMaxScore: z.string(),
  statedTotal: z.string(),
  statedGrade: z.string(),
  state: z.enum(['draft', 'submitted', 'returned', 'reviewed', 'archived']),
  sources: z.array(z.object({ file: z.string(), table: z.string() })),
  origins: z.partialRecord(evaluationField, originSchema),
  doubts: z.array(evaluationField),
});
