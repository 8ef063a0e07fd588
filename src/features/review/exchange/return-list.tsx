import { useState } from 'react';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { exchangeText } from '../../../text/review-exchange-text.ts';
import { Button } from '../../../ui/button.tsx';
import { SearchableChoice } from '../../../ui/searchable-choice.tsx';
import classes from './exchange.module.css';
import { groupByUnit } from './send-packages.ts';

type ReturnListProps = {
  readonly rows: readonly Summary[];
  readonly onReturn: (rows: readonly Summary[]) => void;
};

const mostButtons = 12;

/** One package per unit: a button each, or a search where a whole county stands to be returned. */
export const ReturnList = ({ rows, onReturn }: ReturnListProps) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const units = groupByUnit(rows);
  if (units.length === 0) return <p className={classes.lead}>{exchangeText.nothingToReturn}</p>;
  const shown = units.length <= mostButtons ? units : units.filter(([unit]) => unit === chosen);
  return (
    <div className={classes.buttons}>
      {units.length > mostButtons && (
        <SearchableChoice
          label={exchangeText.returnChoice(units.length)}
          value={chosen}
          options={units.map(([unit]) => unit)}
          empty={exchangeText.returnChoice(units.length)}
          nothing={exchangeText.noSuchUnit}
          onChange={setChosen}
        />
      )}
      {shown.map(([unit, own]) => (
        <Button key={unit} onClick={() => onReturn(own)}>
          {exchangeText.returnUnit(unit, own.length)}
        </Button>
      ))}
    </div>
  );
};
