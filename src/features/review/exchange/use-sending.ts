import { type SavedMany, useReadHistories, useReadRecords, useSaveMany } from '../../../queries/review.ts';
import type { SaveRequest } from '../../../storage/save-evaluations.ts';
import { exchangeText } from '../../../text/review-exchange-text.ts';
import { downloadBlob } from '../../../ui/download.ts';
import { startPackageThread } from '../../../worker/package/start-package-thread.ts';
import type { PassSetting } from '../use-pass.ts';
import { packageName, toFiling, toSheetsToSend } from './send-packages.ts';

/** Who sends, when, and under which name the file is saved. */
export type Sending = { readonly by: string; readonly at: string; readonly label: string };

/** What was filed; `ids`: the sheets that go into the package, those filed before included. */
type Filed = SavedMany & { readonly ids: readonly string[] };

const chunkSize = 25;

const chunksOf = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / chunkSize) }, (_, index) =>
    ids.slice(index * chunkSize, (index + 1) * chunkSize),
  );

/** Files sheets, and writes them into one package; both a few at a time, the sealing in a thread. */
export const useSending = () => {
  const read = useReadRecords();
  const readHistories = useReadHistories();
  const { mutateAsync } = useSaveMany();
  return {
    file: async (ids: readonly string[], told: Sending, { tell, signal }: PassSetting): Promise<Filed> => {
      const sent: string[] = [];
      async function* requests(): AsyncGenerator<SaveRequest> {
        let done = 0;
        for (const chunk of chunksOf(ids)) {
          const filing = toFiling(await read(chunk), told);
          sent.push(...filing.ids);
          yield* filing.requests;
          done += chunk.length;
          tell(exchangeText.filing(done, ids.length), done, ids.length);
        }
      }
      const saved = await mutateAsync({ requests: requests(), signal, onSaved: () => undefined });
      return { ...saved, ids: sent };
    },
    download: async (ids: readonly string[], told: Sending, { tell, signal }: PassSetting): Promise<void> => {
      const thread = startPackageThread();
      signal.addEventListener('abort', thread.stop);
      const { by, at, label } = told;
      const units: { readonly implementingUnit: string }[] = [];
      let done = 0;
      await thread.run({ kind: 'begin', sender: { from: by, at }, sheets: ids.length });
      for (const chunk of chunksOf(ids)) {
        const records = await read(chunk);
        await thread.run({ kind: 'seal', sheets: toSheetsToSend(records, await readHistories(chunk)) });
        done += chunk.length;
        units.push(...records.map(({ evaluation: { implementingUnit } }) => ({ implementingUnit })));
        tell(exchangeText.sealing(done, ids.length), done, ids.length);
      }
      const sealed = await thread.run({ kind: 'end' });
      thread.stop();
      if (sealed.kind === 'sealed') downloadBlob(packageName(label, units, at), sealed.file);
    },
  };
};
