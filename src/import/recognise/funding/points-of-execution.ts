import type { RawCell } from '../../read/raw-table.ts';
import { labelForms } from '../labels/normalise-label.ts';

const points = /^\s*(\d{1,3}(?:\.\d+)?)\s*分?\s*[/／]\s*(\d{1,3}(?:\.\d+)?)\s*分?\s*$/u;

/** 分值/得分: what the execution counts for and what it came to, asked for in one cell. */
export const asksForPoints = (text: string): boolean =>
  labelForms(text).some((form) => /^(?:分值|权重)[/／](?:自评)?得分$/u.test(form));

/** 10/9.80: both in one cell. */
export const holdsPoints = (text: string): boolean => points.test(text);

/** What such a cell says, under a label of its own each. */
export const pointsIn = ({ text }: RawCell): readonly { readonly label: '分值' | '得分'; readonly text: string }[] => {
  const [, most, own] = points.exec(text) ?? [];
  return most === undefined || own === undefined
    ? []
    : [
        { label: '分值', text: most },
        { label: '得分', text: own },
      ];
};
