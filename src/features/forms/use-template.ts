import { useState } from 'react';
import { fileStem } from '../../export/file-name.ts';
import type { Form } from '../../export/layout/form.ts';
import { fileNameText } from '../../text/file-name-text.ts';
import { downloadBlob } from '../../ui/download.ts';
import { startExport } from '../../worker/export/start-export.ts';

export type TemplateState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly formId: string }
  | { readonly kind: 'written'; readonly name: string }
  | { readonly kind: 'broken'; readonly reason: string };

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Writes blank forms in a thread and hands them to the browser. */
export const useTemplate = (fiscalYear: number | null) => {
  const [state, setState] = useState<TemplateState>({ kind: 'idle' });
  const write = async (form: Form): Promise<void> => {
    setState({ kind: 'writing', formId: form.id });
    const written = await startExport({ kind: 'template', format: 'xlsx', form, fiscalYear }, () => undefined).file;
    if (!written.ok) return setState({ kind: 'broken', reason: written.error.reason });
    const year = fiscalYear === null ? '' : fileNameText.year(fiscalYear);
    const name = `${fileStem([fileNameText.template(form.name), year])}.xlsx`;
    downloadBlob(name, new Blob([written.value], { type: mediaType }));
    setState({ kind: 'written', name });
  };
  return { state, write };
};
