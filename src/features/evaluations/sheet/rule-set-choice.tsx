import { publishedRuleSets } from '../../../domain/rules/rule-sets.ts';
import { evidenceText } from '../../../text/rule-set-text.ts';
import { sheetText } from '../../../text/ui-sheet.ts';
import { Choice } from '../../../ui/choice.tsx';

type RuleSetChoiceProps = {
  readonly own: string;
  readonly chosen: string;
  readonly onChoose: (id: string | undefined) => void;
};

/** Tries another rule set out; the sheet's own is marked. Nothing is written. */
export const RuleSetChoice = ({ own, chosen, onChoose }: RuleSetChoiceProps) => (
  <Choice
    label={sheetText.ruleSet}
    value={chosen}
    options={publishedRuleSets.map(({ id, title, source }) => {
      const label = `${title} · ${evidenceText[source.evidence]}`;
      return { value: id, label: id === own ? sheetText.ownRuleSet(label) : label };
    })}
    onChange={(id) => onChoose(id === own ? undefined : id)}
  />
);
