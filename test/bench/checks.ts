import { emptyLedger } from '../../src/domain/entry/ledger.ts';
import type { createCheckDesk } from '../../src/worker/check/check-desk.ts';
import type { SheetToCheck } from '../../src/worker/check/check-message.ts';
import { buildCounty, countyRuleSet } from '../support/county.ts';
import { buildModule } from './build-module.ts';
import { measure, printMeasurement } from './measure.ts';

const count = 10_000;
const chunk = 250;

/** All checks over ten thousand evaluations as the checking thread runs them, comparisons between sheets included. */
export async function benchChecks(): Promise<void> {
  const path = await buildModule('src/worker/check/check-desk.ts');
  const built = (await import(path)) as { readonly createCheckDesk: typeof createCheckDesk };
  const county = buildCounty(count);
  const measurement = await measure(
    { name: 'all checks, 10,000 evaluations', count, unit: 'evaluations' },
    () =>
      structuredClone(county).map(
        (evaluation): SheetToCheck => ({
          evaluation,
          ledger: emptyLedger,
          ruleSetId: countyRuleSet(evaluation).id,
        }),
      ),
    (sheets) => {
      const desk = built.createCheckDesk();
      for (let start = 0; start < sheets.length; start += chunk)
        desk.run({ kind: 'check', sheets: sheets.slice(start, start + chunk), tuning: [] });
      return desk.run({ kind: 'compare', ids: sheets.map(({ evaluation }) => evaluation.id), tuning: [] });
    },
  );
  printMeasurement(measurement);
  console.log(`${''.padEnd(34)} ${measurement.seconds.toFixed(2).padStart(12)} s for all of them`);
}
