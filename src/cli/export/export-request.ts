import { parseArgs } from 'node:util';
import { fail, type Result, succeed } from '../../domain/result.ts';
import type { RuleSet } from '../../domain/rules/rule-set.ts';
import { defaultRuleSetId, findRuleSet, publishedRuleSets } from '../../domain/rules/rule-sets.ts';
import { findForm, publishedForms } from '../../export/forms/published-forms.ts';
import type { Form } from '../../export/layout/form.ts';
import { exportText } from '../../text/export-text.ts';

export type ExportFormat = 'xlsx' | 'docx' | 'pdf';

/** What the batch command was asked to do. `form` null: the self-evaluation sheet of each evaluation. */
export type ExportRequest = {
  readonly format: ExportFormat;
  readonly form: Form | null;
  readonly ruleSet: RuleSet;
  readonly scores: 'written' | 'computed';
  readonly folder: string;
  readonly files: readonly string[];
};

const options = {
  to: { type: 'string' },
  form: { type: 'string' },
  rules: { type: 'string', default: defaultRuleSetId },
  scores: { type: 'string', default: 'written' },
  out: { type: 'string' },
} as const;

/** Reads the command line; an error is a line for the person who typed it. */
export const parseExportRequest = (words: readonly string[]): Result<ExportRequest, string> => {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    return checkRequest(values, positionals);
  } catch (error) {
    return fail(exportText.unknownOption(error instanceof Error ? error.message : String(error)));
  }
};

type Values = {
  readonly to?: string | undefined;
  readonly form?: string | undefined;
  readonly rules: string;
  readonly scores: string;
  readonly out?: string | undefined;
};

const checkRequest = (values: Values, files: readonly string[]): Result<ExportRequest, string> => {
  const { to: format = '', scores, out: folder = '' } = values;
  if (format !== 'xlsx' && format !== 'docx' && format !== 'pdf') return fail(exportText.unknownFormat(format));
  if (scores !== 'written' && scores !== 'computed') return fail(exportText.unknownScores(scores));
  const form = values.form === undefined ? null : findForm(values.form);
  if (values.form !== undefined && form === null) {
    return fail(
      exportText.unknownForm(
        values.form,
        publishedForms.map(({ id }) => id),
      ),
    );
  }
  const ruleSet = findRuleSet(values.rules);
  if (ruleSet === null)
    return fail(
      exportText.unknownRules(
        values.rules,
        publishedRuleSets.map(({ id }) => id),
      ),
    );
  if (folder === '') return fail(exportText.noFolder);
  if (files.length === 0) return fail(exportText.noFiles);
  return succeed({ format, form, ruleSet, scores, folder, files });
};
