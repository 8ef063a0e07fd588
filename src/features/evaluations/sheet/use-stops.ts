import { type KeyboardEvent, useState } from 'react';

/** Props of the one focusable thing of a stop. */
export type StopProps = {
  readonly tabIndex: number;
  readonly 'data-stop': string;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Arrows move between the stops of a table, one of which is in the tab order; an open receipt follows by `onMove`. */
export const useStops = (stops: readonly string[], onMove: (stop: string) => void): ((stop: string) => StopProps) => {
  const [current, setCurrent] = useState<string | null>(null);
  const inTabOrder = current !== null && stops.includes(current) ? current : stops[0];
  return (stop) => ({
    tabIndex: stop === inTabOrder ? 0 : -1,
    'data-stop': stop,
    onFocus: () => setCurrent(stop),
    onKeyDown: (event) => {
      const next = stops[steps[event.key]?.(stops.indexOf(stop), stops.length - 1) ?? -1];
      if (next === undefined || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      event.currentTarget
        .closest('table')
        ?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(next)}"]`)
        ?.focus();
      onMove(next);
    },
  });
};
