import { useMemo, useState } from 'react';
import { copyIndicator } from '../../../domain/entry/create-evaluation.ts';
import type { Edit } from '../../../domain/entry/edit.ts';
import { defaultMeasure } from '../../../domain/entry/ledger.ts';
import { buildLibrary, type LibraryEntry } from '../../../domain/entry/library.ts';
import type { Indicator } from '../../../domain/indicator/indicator.ts';
import { useAllEvaluations } from '../../../queries/entry.ts';
import { categoryText } from '../../../text/category-text.ts';
import { libraryText } from '../../../text/entry-library.ts';
import { Button } from '../../../ui/button.tsx';
import { SearchableChoice } from '../../../ui/searchable-choice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { usePinyin } from '../../../ui/use-pinyin.ts';
import { newId } from '../../../worker/new-id.ts';
import { isEditable } from '../sheet/year-columns.ts';
import type { PanelProps } from './panel-props.ts';
import classes from './side-panel.module.css';

const mostShown = 30;

/** One's own and the published indicators, found by characters or pinyin, put below the row at hand. */
export const LibraryTab = ({ judged: { sheet }, session, active, onJump }: PanelProps) => {
  const { data } = useAllEvaluations();
  const [words, setWords] = useState('');
  const [project, setProject] = useState<string | null>(null);
  const pinyin = usePinyin(words);
  const library = useMemo(() => buildLibrary(data ?? []), [data]);
  const projects = useMemo(() => [...new Set(library.flatMap((entry) => entry.projects))].filter(Boolean), [library]);
  if (!isEditable(sheet, 'maxScoreText')) return <p>{libraryText.locked}</p>;
  if (data === undefined) return <p>{libraryText.loading}</p>;

  const isFound = ({ indicator, projects: from }: LibraryEntry): boolean => {
    if (project !== null && !from.includes(project)) return false;
    const typed = words.trim();
    return typed === '' || indicator.name.includes(typed) || pinyin?.(indicator.name, typed) === true;
  };
  const found = library.filter(isFound);
  const insert = (indicators: readonly Indicator[]): void => {
    const at = sheet.evaluation.indicators.findIndex(({ id }) => id === active) + 1;
    const rows = indicators.map((indicator) => copyIndicator(indicator, newId()));
    const edits = rows.map(
      (indicator, index): Edit => ({ kind: 'row-added', at: at + index, indicator, measure: defaultMeasure }),
    );
    session.edit(edits);
    const last = rows.at(-1);
    if (last !== undefined) onJump(last.id, 'name');
  };
  return (
    <div className={classes.tab}>
      <TextField
        label=""
        name={libraryText.search}
        hint={libraryText.search}
        width="300px"
        value={words}
        onChange={setWords}
      />
      <SearchableChoice
        label={libraryText.project}
        value={project}
        options={projects}
        empty={libraryText.anyProject}
        nothing={libraryText.noProject}
        onChange={setProject}
      />
      {project !== null && (
        <Button onClick={() => insert(found.map(({ indicator }) => indicator))}>
          {libraryText.insertAll(found.length)}
        </Button>
      )}
      <p aria-live="polite">{libraryText.found(found.length)}</p>
      <ul className={classes.obstacles}>
        {found.slice(0, mostShown).map(({ indicator, category, count, projects: from }) => (
          <li key={indicator.id}>
            <span>
              {indicator.name} <b>{indicator.targetText}</b>
              <br />
              <small>
                {category === null ? indicator.categoryText : categoryText[category]} {indicator.subcategoryText} ·{' '}
                {libraryText.usedBy(count, from[0] ?? '')}
              </small>
            </span>
            <Button onClick={() => insert([indicator])}>{libraryText.insert}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
