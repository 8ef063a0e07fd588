import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { categoryOfSubcategory } from '../domain/indicator/category.ts';
import { fail, type Result, succeed } from '../domain/result.ts';
import { parseTarget } from '../domain/target/parse-target.ts';
import { targetReportText as words } from '../text/score-report-text.ts';
import type { Streams } from './streams.ts';
import { targetJson } from './target-json.ts';

const questionsShape = z.array(
  z.object({ text: z.string(), name: z.string().nullish(), level2: z.string().nullish() }),
);

type Question = z.infer<typeof questionsShape>[number];

const read = ({ text, name, level2 }: Question) => {
  const subcategoryText = level2 ?? '';
  const context = {
    category: categoryOfSubcategory(subcategoryText),
    subcategoryText,
    name: name ?? '',
    fiscalYear: null,
  };
  const reading = targetJson(parseTarget(text, context));
  // A number without a unit has the unit '', which is known; other kinds have none.
  const unit = reading.kind === 'numeric' ? (reading.unit ?? '') : reading.unit;
  return {
    kind: reading.kind,
    op: reading.operator,
    operator: reading.operator,
    value: reading.value,
    unit,
    implied: reading.implied,
  };
};

const readJson = async (file: string): Promise<Result<unknown, string>> => {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return fail(words.unreadable(file, error instanceof Error ? error.message : String(error)));
  }
  try {
    const value: unknown = JSON.parse(text);
    return succeed(value);
  } catch {
    return fail(words.notJson(file));
  }
};

/** The questions of a file, or in one line why there are none: the first item that does not fit is named. */
const readQuestions = async (file: string): Promise<Result<readonly Question[], string>> => {
  const json = await readJson(file);
  if (!json.ok) return json;
  const parsed = questionsShape.safeParse(json.value);
  if (parsed.success) return succeed(parsed.data);
  const [item, field] = parsed.error.issues[0]?.path ?? [];
  return fail(typeof item === 'number' ? words.badItem(file, item + 1, String(field ?? '')) : words.notAList(file));
};

/** Exit code 0 when the questions were answered, 1 when they cannot be read, 2 when no file is named. */
export const runReadTargets = async ([file]: readonly string[], { stdout, stderr }: Streams): Promise<0 | 1 | 2> => {
  if (file === undefined || file.startsWith('-')) {
    stderr.write(`${words.usage}\n`);
    return 2;
  }
  const questions = await readQuestions(file);
  if (!questions.ok) {
    stderr.write(`${questions.error}\n`);
    return 1;
  }
  stdout.write(`${JSON.stringify(questions.value.map(read), null, 2)}\n`);
  return 0;
};
