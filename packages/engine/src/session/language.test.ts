import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleDictionary, sampleForm } from '../store/fixtures/sample-form.ts';
import { createMemoryJournal } from '../store/journal.ts';
import { createMemoryStore } from '../store/memory.ts';
import { openDeclaration } from './open-session.ts';

test('a declaration opens in a language that its form declares, and otherwise in the form’s own', async () => {
  const form = { ...sampleForm, translations: { en: { '/title': 'Sample form' } } };
  const store = createMemoryStore({
    forms: [{ form, validators: { validators: {} } }],
    dictionaries: [sampleDictionary],
  });
  const { id: declarationId } = store.create(form.id);
  const titleIn = async (language?: string): Promise<string> => {
    const journal = createMemoryJournal();
    const session = await openDeclaration({ store, declarationId, journal, ...(language && { language }) });
    session.close();
    return session.form.model.title;
  };

  assert.equal(await titleIn('en'), 'Sample form');
  assert.equal(await titleIn('fr'), sampleForm.title);
  assert.equal(await titleIn(), sampleForm.title);
});
