import { describe, expect, it } from 'vitest';
import { createLateText } from '../../src/ui/late-text.ts';

/** A field and its owner; `rest` is the pause in typing. */
const start = () => {
  const written: string[] = [];
  let waiting: (() => void) | null = null;
  const late = createLateText((work) => {
    waiting = work;
    return () => {
      waiting = null;
    };
  });
  late.follow('', '/');
  const write = (text: string): void => void written.push(text);
  return {
    late,
    written,
    type: (text: string) => late.type(text, write),
    composed: (text: string) => late.composed(text, write),
    rest: (): void => waiting?.(),
  };
};

describe('a text with a slow owner', () => {
  it('is handed over once, after a pause', () => {
    const { late, written, type, rest } = start();
    for (const text of ['r', 're', 'rex']) type(text);
    expect([late.getTyped(), written]).toEqual(['rex', []]);
    rest();
    expect(written).toEqual(['rex']);
    late.follow('rex', '/');
    expect(late.getTyped()).toBeNull();
  });

  it('is not handed over in the middle of a composition', () => {
    const { late, written, type, composed, rest } = start();
    type('市');
    late.compose();
    for (const text of ['市r', '市re', '市re x']) {
      type(text);
      rest();
    }
    expect([late.getTyped(), written]).toEqual(['市re x', []]);
    composed('市热线');
    rest();
    expect(written).toEqual(['市热线']);
  });

  it('keeps what is typed while the owner still answers to the letters before', () => {
    const { late, type, rest } = start();
    type('a');
    rest();
    type('ab');
    late.follow('a', '/');
    expect(late.getTyped()).toBe('ab');
    rest();
    type('abc');
    rest();
    late.follow('ab', '/');
    expect(late.getTyped()).toBe('abc');
    late.follow('abc', '/');
    expect(late.getTyped()).toBeNull();
  });

  it('gives way to a text from elsewhere, and hands nothing over any more', () => {
    const { late, written, type, rest } = start();
    type('a');
    late.follow('back', '/');
    expect(late.getTyped()).toBeNull();
    rest();
    expect(written).toEqual([]);
  });

  it('is dropped when one goes elsewhere before it was handed over', () => {
    const { late, written, type, rest } = start();
    type('a');
    late.follow('', '/');
    expect(late.getTyped()).toBe('a');
    late.follow('', '/overview');
    rest();
    expect([late.getTyped(), written]).toEqual([null, []]);
  });

  it('says nothing to its owner where the text is as before', () => {
    const { late, written, type, rest } = start();
    type('a');
    type('');
    rest();
    expect([late.getTyped(), written]).toEqual([null, []]);
  });
});
