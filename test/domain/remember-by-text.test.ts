import { describe, expect, it } from 'vitest';
import { rememberByText } from '../../src/domain/remember-by-text.ts';

/** Counts how often a text is really read. */
const counting = () => {
  const asked: string[] = [];
  const lengthOf = rememberByText((text) => {
    asked.push(text);
    return text.length > 3 ? null : text;
  });
  return { asked, lengthOf };
};

describe('rememberByText', () => {
  it.each([
    ['分值', '分值', 1],
    ['实际完成值', null, 1],
    ['数'.repeat(61), null, 1],
  ])('reads %s as %s, %i time(s) when asked twice', (text, value, times) => {
    const { asked, lengthOf } = counting();
    expect([lengthOf(text), lengthOf(text)]).toEqual([value, value]);
    expect(asked).toHaveLength(times);
  });

  it('forgets long texts after a few others', () => {
    const { asked, lengthOf } = counting();
    const long = (index: number): string => `${index}${'数'.repeat(60)}`;
    for (let index = 0; index < 52; index += 1) lengthOf(long(index));
    asked.length = 0;
    lengthOf(long(0));
    lengthOf(long(51));
    expect(asked).toEqual([long(0)]);
  });

  it('forgets when there are too many texts', () => {
    const { asked, lengthOf } = counting();
    for (let index = 0; index < 20_002; index += 1) lengthOf(`指标${index}`);
    asked.length = 0;
    lengthOf('指标0');
    lengthOf('指标20001');
    expect(asked).toEqual(['指标0']);
  });
});
