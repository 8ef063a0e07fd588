import { chosenContent, endIsDeleted, paragraphText, textBoxes } from './block-text.ts';
import type { XmlElement } from './parse-xml.ts';

/** What stands below each other in a body, a cell or a text box. */
export type FlowBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly element: XmlElement };

const removed = new Set(['del', 'moveFrom']);

type Flow = { readonly blocks: FlowBlock[] /** The paragraph above lost its end and goes on here. */; open: boolean };

const addText = (flow: Flow, text: string): void => {
  const last = flow.blocks.at(-1);
  if (flow.open && last?.kind === 'text')
    flow.blocks[flow.blocks.length - 1] = { kind: 'text', text: last.text + text };
  else flow.blocks.push({ kind: 'text', text });
};

const walk = (parent: XmlElement, flow: Flow): void => {
  for (const child of chosenContent(parent)) {
    if (removed.has(child.localName ?? '')) continue;
    if (child.localName === 'tbl') {
      flow.blocks.push({ kind: 'table', element: child });
      flow.open = false;
    } else if (child.localName === 'p') {
      addText(flow, paragraphText(child));
      flow.open = endIsDeleted(child);
      for (const box of textBoxes(child)) walk(box, flow);
    } else {
      walk(child, flow);
    }
  }
};

/** Paragraphs and tables in reading order; a text box stands after the paragraph it is anchored in. */
export const flowBlocks = (container: XmlElement): readonly FlowBlock[] => {
  const flow: Flow = { blocks: [], open: false };
  walk(container, flow);
  return flow.blocks;
};
