import type { Form, FormBand, FormCell } from '../layout/form.ts';

const spineOf = (band: Exclude<FormBand, { kind: 'rows' }>): readonly FormCell[] =>
  band.kind === 'register' || band.spine === null ? [] : [band.spine];

/** Labels of a form that can be reworded, each once, from the top. */
export const labelsOf = (form: Form): readonly string[] => {
  const cells = form.bands.flatMap((band) =>
    band.kind === 'rows' ? band.rows.flat() : [...spineOf(band), ...band.heads.flat()],
  );
  const rows = form.bands.flatMap((band) => (band.kind === 'funding' ? band.rows.map(({ label }) => label) : []));
  const texts = cells.flatMap(({ role, content }) => (role !== 'title' && content.kind === 'text' ? content.text : []));
  return [...new Set([...texts, ...rows])].filter((text) => text !== '');
};

/** The title as the published form prints it. */
export const titleOf = (form: Form): string =>
  form.bands
    .flatMap((band) => (band.kind === 'rows' ? band.rows.flat() : []))
    .flatMap(({ role, content }) => (role === 'title' && content.kind === 'text' ? content.text : []))[0] ?? '';
