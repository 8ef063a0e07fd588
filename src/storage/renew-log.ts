import { deleteDB, openDB } from 'idb';

const passing = 'jichi.passing';

/**
 * Has the browser begin a new log. A power cut or a killed browser may tear the last line of the log; Chromium writes on
 * behind the tear, takes it for damage the next time it reads the log, and deletes every database of the page
 * (https://crbug.com/460568). To delete a database it puts what the log holds into a table and begins another log.
 */
export const renewLog = async (): Promise<void> => {
  try {
    const database = await openDB(passing, 1, { upgrade: (opened) => void opened.createObjectStore('nothing') });
    database.close();
    await deleteDB(passing);
  } catch {
    // The workspace itself opens or says why not.
  }
};
