import { describe, expect, it } from 'vitest';
import type { FormAdaptation } from '../../src/domain/form/form-adaptation.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { readForms, writeForms } from '../../src/storage/forms-store.ts';
import { installFakeStorage } from '../support/fake-storage.ts';

installFakeStorage();

const form: FormAdaptation = {
  id: 'own',
  base: 'fund-self-evaluation',
  name: '本局自评表',
  title: '',
  labels: [{ from: '主管部门', to: '主管单位' }],
  order: ['output', 'cost', 'benefit', 'satisfaction'],
  extraColumns: [{ head: '佐证材料', content: 'blank' }],
  notes: ['注'],
};

describe('adapted forms', () => {
  it('come back as they were kept', async () => {
    const database = await openDatabase('forms-kept');
    expect(await readForms(database)).toEqual([]);
    await writeForms(database, [form]);
    expect(await readForms(database)).toEqual([form]);
    database.close();
  });

  it.each([
    ['another version', { schema: 2, forms: [form] }, []],
    ['no list', 'forms', []],
    ['one form that does not fit', { schema: 1, forms: [{ ...form, order: ['x'] }, form] }, [form]],
  ])('%s never breaks the page', async (title, stored, expected) => {
    const database = await openDatabase(`forms-${title}`);
    await database.put('meta', stored, 'forms');
    expect(await readForms(database)).toEqual(expected);
    database.close();
  });
});
