import { useState } from 'react';
import type { Place } from '../../../domain/entry/entry-sheet.ts';
import { type Evidence, measureOf, periodValueOf } from '../../../domain/entry/ledger.ts';
import { evidenceEdit } from '../../../domain/entry/period-edits.ts';
import { placeTyping } from '../../../queries/session/place-typing.ts';
import type { SessionState } from '../../../queries/session/session-state.ts';
import type { SheetSession } from '../../../queries/session/sheet-session.ts';
import { periodText } from '../../../text/entry-period.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { AddFile, FileEvidence } from './file-evidence.tsx';
import classes from './side-panel.module.css';

type EvidenceFieldsProps = {
  readonly row: string;
  /** The month of the value at hand; 0 = the year. */
  readonly month: number;
  readonly session: SheetSession;
  readonly state: SessionState;
  readonly lock: 'locked' | undefined;
};

const isLink = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

const toEvidence = (text: string): Evidence =>
  isLink(text) ? { kind: 'link', address: text } : { kind: 'text', text };

const wordsOf = (evidence: Evidence): string => {
  if (evidence.kind === 'link') return evidence.address;
  return evidence.kind === 'text' ? evidence.text : evidence.name;
};

const EvidenceWords = ({ evidence }: { readonly evidence: Evidence }) =>
  evidence.kind === 'file' ? <FileEvidence file={evidence} /> : wordsOf(evidence);

/** 说明 and 依据 of the value at hand: words, an address, or a file. */
export const EvidenceFields = ({ row, month, session, state, lock }: EvidenceFieldsProps) => {
  const [typed, setTyped] = useState('');
  const { note, evidence } = periodValueOf(measureOf(state.sheet.ledger, row), month);
  const place: Place = { kind: 'period', id: row, month, field: 'note' };
  const change = (toNext: (now: readonly Evidence[]) => readonly Evidence[]): void =>
    session.edit([evidenceEdit(session.getState().sheet, { id: row, month }, toNext)]);
  const add = (): void => {
    if (typed.trim() === '') return;
    change((now) => [...now, toEvidence(typed.trim())]);
    setTyped('');
  };
  return (
    <section className={classes.reason}>
      <h3>
        {month === 0 ? periodText.forYear : periodText.forMonth(month)}：{periodText.note} · {periodText.evidence}
      </h3>
      <TextField
        label={periodText.note}
        width="100%"
        value={note}
        lock={lock}
        {...placeTyping({ session, state }, place)}
      />
      <ul>
        {evidence.map((entry, index) => (
          <li key={`${index}${wordsOf(entry)}`}>
            {entry.kind === 'link' ? (
              <a href={entry.address} target="_blank" rel="noreferrer">
                {entry.address}
              </a>
            ) : (
              <EvidenceWords evidence={entry} />
            )}{' '}
            {lock === undefined && (
              <button
                type="button"
                aria-label={periodText.removeEvidence(wordsOf(entry))}
                onClick={() => change((now) => now.filter((_, at) => at !== index))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {lock === undefined && (
        <p>
          <TextField
            label=""
            name={periodText.evidenceHint}
            hint={periodText.evidenceHint}
            width="200px"
            value={typed}
            onChange={setTyped}
          />
          <Button onClick={add}>{periodText.addEvidence}</Button>
          <AddFile onAdd={(file) => change((now) => [...now, file])} />
        </p>
      )}
    </section>
  );
};
