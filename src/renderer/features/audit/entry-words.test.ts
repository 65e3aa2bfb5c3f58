import { createInstance } from 'i18next';
import { describe, expect, it, vi } from 'vitest';
import { JOURNAL_ACTIONS, JOURNAL_RESULTS, type JournalEntry } from '#contract/journal';
import { en } from '../../i18n/en/en';
import { actionWords, changeText, changeWords, isSingleSwitch } from './entry-words';

vi.stubGlobal('window', { portero: {} });
const { ACTIONS_SHOWN, RESULTS_SHOWN } = await import('./audit-toolbar');

const { t } = await (async () => {
  const words = createInstance({ lng: 'en', resources: { en: { translation: en } }, initAsync: false });
  await words.init();
  return words;
})();

function entry(changes: Partial<JournalEntry> = {}): JournalEntry {
  return {
    id: 1,
    at: 0,
    connectionId: 'corp',
    connectionName: 'Corp',
    address: 'https://corp.example',
    actor: { personId: '1', userName: 'ana' },
    operationId: null,
    undo: false,
    action: 'switch-off',
    subject: { kind: 'person', id: '2', name: 'jdoe' },
    changes: [{ field: 'active', before: 'true', after: 'false' }],
    result: 'done',
    error: null,
    ...changes,
  };
}

describe('an entry of the audit log', () => {
  it('says what was there and what is there now, in words', () => {
    const changes = [
      { field: 'active', before: 'true', after: 'false' },
      { field: 'profile', before: null, after: 'Operador' },
      { field: 'image', before: 'image', after: 'image' },
      { field: 'rights.server', before: 'read', after: 'write' },
    ];
    expect(changeWords(t, entry({ changes }))).toEqual([
      { field: 'Active', before: 'Yes', after: 'No', instead: null },
      { field: 'Profile', before: null, after: 'Operador', instead: null },
      { field: 'Picture', before: 'a picture', after: 'a picture', instead: null },
      { field: 'Access rights in server', before: 'read', after: 'read and write', instead: null },
    ]);
  });

  it('names permissions by the words of their table, in its order', () => {
    const changes = [{ field: 'permissions.perfil', before: null, after: 'edit,consult,detail,sing' }];
    expect(changeWords(t, entry({ changes }))).toEqual([
      { field: 'Permissions in perfil', before: null, after: 'List, Details, Edit, sing', instead: null },
    ]);
  });

  it('never tells as done what was not', () => {
    const told = (result: JournalEntry['result'], changes = entry().changes) =>
      changeWords(t, entry({ result, changes })).map((change) => changeText(t, change));
    expect(told('done')).toEqual(['Active: Yes → No']);
    expect(told('failed')).toEqual(['Active: still Yes (requested: No)']);
    expect(told('barred')).toEqual(['Active: still Yes (requested: No)']);
    expect(told('conflict')).toEqual(['Active: was Yes (requested: No)']);
    expect(told('unknown')).toEqual(['Active: was Yes (requested: No)']);
    expect(told('already')).toEqual(['Active: No']);
    expect(told('failed', [{ field: 'name', before: null, after: 'Caja' }])).toEqual([
      'Name: requested: Caja',
    ]);
  });

  it('says that it took something back', () => {
    expect(actionWords(t, entry({ undo: true }))).toBe('Undo: Deactivated');
  });

  it('can be taken back only where it was one switch, done, and here', () => {
    expect(isSingleSwitch(entry(), 'corp')).toBe(true);
    expect(isSingleSwitch(entry(), 'other')).toBe(false);
    expect(isSingleSwitch(entry({ result: 'failed' }), 'corp')).toBe(false);
    expect(isSingleSwitch(entry({ operationId: crypto.randomUUID() }), 'corp')).toBe(false);
    expect(isSingleSwitch(entry({ action: 'person-update' }), 'corp')).toBe(false);
  });

  it('can be looked for by every action and result there is', () => {
    expect(ACTIONS_SHOWN).toEqual([...JOURNAL_ACTIONS]);
    expect(RESULTS_SHOWN).toEqual([...JOURNAL_RESULTS]);
  });
});
