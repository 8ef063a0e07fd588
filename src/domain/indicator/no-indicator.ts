import { saysNone } from '../target/plain-text.ts';
import type { Indicator } from './indicator.ts';

type Row = Pick<Indicator, 'name' | 'targetText'>;

const isBlank = (text: string): boolean => text.trim() === '';

/** A row that says itself that it is no indicator (生态效益指标 无 无), or that says nothing at all. It gets no points. */
export const saysNoIndicator = ({ name, targetText }: Row): boolean => {
  if (isBlank(name)) return saysNone(targetText);
  return saysNone(name) || (!isBlank(targetText) && saysNone(targetText));
};
