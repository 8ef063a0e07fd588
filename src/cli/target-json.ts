import { formatDecimal } from '../domain/number/decimal.ts';
import type { CalendarDay } from '../domain/period/calendar-day.ts';
import type { Target } from '../domain/target/target.ts';
import { gradeText } from '../text/grade-text.ts';

/** A target as read, for programs: null where the kind has no such part. */
export type TargetJson = {
  readonly kind: Target['kind'];
  readonly operator: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  readonly implied: boolean | null;
};

const nothing = { operator: null, value: null, unit: null, implied: null } as const;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const dayText = (day: CalendarDay | null): string | null =>
  day === null || day.year === null ? null : `${day.year}-${twoDigits(day.month)}-${twoDigits(day.day)}`;

const unitOrNull = (unit: string): string | null => (unit === '' ? null : unit);

export const targetJson = (target: Target): TargetJson => {
  const { kind } = target;
  switch (kind) {
    case 'numeric':
      return {
        kind,
        operator: target.comparison,
        value: formatDecimal(target.value),
        unit: unitOrNull(target.unit),
        implied: target.implied,
      };
    case 'range':
      return { ...nothing, kind, unit: unitOrNull(target.unit) };
    case 'relative':
      return { ...nothing, kind, value: formatDecimal(target.value), unit: unitOrNull(target.unit) };
    case 'rating':
      return { ...nothing, kind, value: gradeText[target.rating], implied: target.implied };
    case 'deadline':
      return { ...nothing, kind, value: dayText(target.due) };
    case 'trend':
    case 'schedule':
    case 'statement':
    case 'none':
      return { ...nothing, kind };
  }
};
