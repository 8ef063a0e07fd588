import { expect, it } from 'vitest';
import { addToThreads } from '../../../../src/export/returned/in-place/threaded-comments.ts';

const thread = (ref: string, text: string): string =>
  `<threadedComment ref="${ref}" dT="2024-01-02T03:04:05" personId="{1}" id="{2}"><text>${text}</text></threadedComment>`;

it('says the note in the first comment of the conversation about its cell', () => {
  const xml = `<ThreadedComments>${thread('B2', '请看')}${thread('B2', '已看')}${thread('C2', '另')}</ThreadedComments>`;
  expect(addToThreads(xml, [{ row: 2, column: 2, text: '存疑：A&B' }])).toBe(
    `<ThreadedComments>${thread('B2', '请看\n存疑：A&amp;B')}${thread('B2', '已看')}${thread('C2', '另')}</ThreadedComments>`,
  );
});
