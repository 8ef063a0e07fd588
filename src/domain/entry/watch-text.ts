import {
  deviationCauses,
  likelihoods,
  type Outlook,
  outlookOf,
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

/** The watch with another text in one field of what is said in one month. */
export const writeOutlook = (watch: Watch, { id, month, field }: OutlookPlace, text: string): Watch =>
  putOutlook(watch, writeField(outlookOf(watch, id, month), field, text));

/** What is written of one month's money. */
export const readExecuted = ({ executed }: Watch, { month, field }: ExecutedPlace): string =>
  executed.find((entry) => entry.month === month)?.[field] ?? '';

export const writeExecuted = (watch: Watch, { month, field }: ExecutedPlace, text: string): Watch =>
  putExecuted(watch, { month, [field]: text });
