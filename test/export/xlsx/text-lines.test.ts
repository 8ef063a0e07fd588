import { describe, expect, it } from 'vitest';
import { countLines } from '../../../src/export/xlsx/text-lines.ts';

describe('countLines', () => {
  it.each([
    ['', 10, 1],
    ['预算执行率', 5, 1],
    ['预算执行率说', 5, 2],
    ['一\n二\n三', 10, 3],
    ['≤100万元', 6, 1],
    ['热线12345平台', 5, 2],
    ['1234567890123456789012345678901234567890', 10, 3],
    ['字'.repeat(100), 10, 10],
    ['宽度为零', 0, 4],
  ])('%j in %d ems takes %d lines', (text, ems, lines) => {
    expect(countLines(text, ems)).toBe(lines);
  });
});
