import { exportDialogText } from '../../../text/export-text.ts';

/** What can be taken away. `list` and `report` belong to a list of sheets. */
export type ExportWhat = 'sheets' | 'indicators' | 'list' | 'report';

export type ExportFormat = 'xlsx' | 'docx' | 'csv';

/** What was chosen; `formId` `''` is the form each sheet came in. */
export type ExportChoice = {
  readonly what: ExportWhat;
  readonly format: ExportFormat;
  readonly formId: string;
  readonly scores: 'written' | 'computed';
};

export const firstChoice: ExportChoice = { what: 'sheets', format: 'xlsx', formId: '', scores: 'written' };

const formatTexts: Readonly<Record<ExportWhat, Readonly<Partial<Record<ExportFormat, string>>>>> =
  exportDialogText.formats;

/** The files a content can become, in their order. */
export const formatsOf = (what: ExportWhat): readonly { readonly value: ExportFormat; readonly label: string }[] =>
  (['xlsx', 'docx', 'csv'] as const).flatMap((format) => {
    const label = formatTexts[what][format];
    return label === undefined ? [] : [{ value: format, label }];
  });

/** The choice with another content; its file stays where that content has it. */
export const chooseWhat = (choice: ExportChoice, what: ExportWhat): ExportChoice => {
  const formats = formatsOf(what);
  const kept = formats.find(({ value }) => value === choice.format) ?? formats[0];
  return { ...choice, what, format: kept?.value ?? 'xlsx' };
};
