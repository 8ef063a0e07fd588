import { type Fact, type Trouble, troubleAt } from '../blocks.ts';

const errorText = /^#(?:NAME\?|REF!|DIV\/0!|VALUE!|NUM!|N\/A|NULL!|SPILL!|CALC!)$/iu;

/** The cell shows a formula's error instead of a value. */
const isErrorText = (text: string): boolean => errorText.test(text.trim());

/**
 * What a person wrote that a spreadsheet took for a formula: `=优优`, `=100%`. The text stands in the formula and is
 * told as an issue. An error of a real formula is no value.
 */
export const formulaFact = (fact: Fact, troubles: Trouble[]): Fact => {
  const cell = fact.cell;
  if (cell === null) return fact;
  if (isErrorText(fact.text) || (fact.text === '' && cell.formula !== null)) {
    troubles.push(troubleAt('formula-error', cell, cell.formula === null ? cell.text : `=${cell.formula}`));
    return { text: '', cell, isDoubtful: true };
  }
  if (cell.formula === null) return fact;
  if (fact.text.startsWith('=')) {
    troubles.push(troubleAt('formula-text', cell));
    return fact;
  }
  if (/^\d+(?:\.\d+)?%?$/u.test(cell.formula)) {
    troubles.push(troubleAt('formula-text', cell, `=${cell.formula}`));
    return { ...fact, text: `=${cell.formula}` };
  }
  return fact;
};
