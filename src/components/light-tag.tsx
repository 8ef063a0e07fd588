import type { Light } from '../domain/monitoring/light.ts';
import { lightColourText, lightText } from '../text/monitoring-text.ts';
import classes from './light-tag.module.css';

const shapes = { red: '▲', yellow: '◆', green: '●', blue: '★' } as const satisfies Record<Light, string>;

/** A light as shape, colour and word: legible in grey. */
export const LightTag = ({ light }: { readonly light: Light | null }) =>
  light === null ? (
    <span className={classes.none}>—</span>
  ) : (
    <span className={classes.light} data-light={light} title={lightColourText[light]}>
      <span aria-hidden>{shapes[light]}</span> {lightText[light]}
    </span>
  );
