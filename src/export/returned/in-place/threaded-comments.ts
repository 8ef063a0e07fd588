import { cellName } from '../../xlsx/sheet-grid.ts';
import type { CellNote } from './cell-comments.ts';
import { applyEdits, attributeOf, escapeMarkup, type MarkupEdit, markupTags } from './markup.ts';

/** Newer programs show the conversation about a cell instead of its comment: the first of it says the note too. */
export const addToThreads = (xml: string, notes: readonly CellNote[]): string => {
  const waiting = new Map(notes.map((note) => [cellName(note.row - 1, note.column - 1), note]));
  const edits: MarkupEdit[] = [];
  let current: CellNote | null = null;
  for (const tag of markupTags(xml)) {
    if (tag.name === 'threadedComment' && tag.kind === 'open') {
      const reference = attributeOf(tag, 'ref') ?? '';
      current = waiting.get(reference) ?? null;
      waiting.delete(reference);
    } else if (tag.name === 'text' && tag.kind === 'close' && current !== null) {
      edits.push({ from: tag.from, to: tag.from, text: escapeMarkup(`\n${current.text}`) });
      current = null;
    }
  }
  return applyEdits(xml, edits);
};
