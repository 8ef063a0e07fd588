import {
  deviationCauses,
  isCleared,
  likelihoods,
  type Outlook,
  outlookOf,
  putCleared,
  putExecuted,
  putOutlook,
  type Watch,
} from '../monitoring/watch.ts';
import type { OutlookField, Place } from './entry-sheet.ts';

type OutlookPlace = Extract<Place, { kind: 'outlook' }>;
type ExecutedPlace = Extract<Place, { kind: 'executed' }>;

/** What an outlook says in one field, as a text. */
export const readOutlook = (outlook: Outlook, field: OutlookField): string => {
  if (field === 'likelihood') return outlook.likelihood ?? '';
  return field === 'causes' ? outlook.causes.join(' ') : outlook[field];
};

const writeField = (outlook: Outlook, field: OutlookField, text: string): Outlook => {
  if (field === 'likelihood') return { ...outlook, likelihood: likelihoods.find((code) => code === text) ?? null };
  if (field !== 'causes') return { ...outlook, [field]: text };
  const codes = text.split(' ');
  return { ...outlook, causes: deviationCauses.filter((cause) => codes.includes(cause)) };
};

const CLEARED = 'cleared';

/** What is said in just one month. */
export const readSaid = (watch: Watch, { id, month, field }: OutlookPlace): string => {
  if (field === CLEARED) return isCleared(watch, id, month) ? CLEARED : '';
  return readOutlook(outlookOf(watch, id, month), field);
};

/** The watch with another text in one field of what is said in one month. */
export const writeSaid = (watch: Watch, { id, month, field }: OutlookPlace, text: string): Watch =>
  field === CLEARED
    ? putCleared(watch, { indicatorId: id, month }, text === CLEARED ? CLEARED : 'going-on')
    : putOutlook(watch, writeField(outlookOf(watch, id, month), field, text));

/** What is written of one month's money. */
export const readExecuted = ({ executed }: Watch, { month, field }: ExecutedPlace): string =>
  executed.find((entry) => entry.month === month)?.[field] ?? '';

export const writeExecuted = (watch: Watch, { month, field }: ExecutedPlace, text: string): Watch =>
  putExecuted(watch, { month, [field]: text });
