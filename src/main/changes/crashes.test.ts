import { describe, expect, it } from 'vitest';
import type { ChangeContext } from './pipeline/single-changes';
import { activatePerson } from './people/activation';
import { createPerson } from './people/creation';
import { deletePerson } from './people/deletion';
import { updatePerson } from './people/update';
import { createModule, deleteModule, updateModule } from './profiles/module-changes';
import { savePermissions } from './profiles/permission-saving';
import { createProfile, deleteProfile, updateProfile } from './profiles/profile-changes';
import { openCorporateDesk, type CorporateDesk } from './testing/corporate-desk';

type Make = (context: ChangeContext, desk: CorporateDesk) => Promise<unknown>;

const bob = async (desk: CorporateDesk) => {
  const person = await desk.directory.known('bob');
  if (!person) throw new Error('nobody');
  return person;
};
const auditor = { id: '3', name: 'Auditor', administrator: false };
const users = { id: '1', name: 'usuario', route: '/Module/usuario', key: 'usuario' };
const sales = { name: 'Ventas', route: '/ventas', key: 'ventas' };
const newcomer = { userName: 'nina', password: 'Nina123456!', profileId: '2', active: true };

/** Every kind of change, and the action under which the audit log has it. */
const KINDS: Record<string, Make> = {
  'switch-off': async (context, desk) => activatePerson(context, await bob(desk), false),
  'person-update': async (context, desk) => updatePerson(context, await bob(desk), { profileId: '3' }),
  'person-create': (context) => createPerson(context, newcomer),
  'person-delete': async (context, desk) =>
    deletePerson(context, await bob(desk), new AbortController().signal),
  'profile-create': (context) => createProfile(context, { name: 'Ventas', administrator: false }),
  'profile-update': (context) => updateProfile(context, auditor, { name: 'Ventas', administrator: false }),
  'profile-delete': (context) => deleteProfile(context, auditor),
  'module-create': (context) => createModule(context, sales),
  'module-update': (context) => updateModule(context, users, sales),
  'module-delete': (context) => deleteModule(context, users),
  'permissions-save': (context) => savePermissions(context, '2', [], [{ moduleId: '1', actions: ['edit'] }]),
};

/** Ends Portero when the write is at the system and was not answered; starts it again and signs the same person in. */
async function killed(make: Make, carriesOut: boolean): Promise<CorporateDesk> {
  const desk = await openCorporateDesk();
  await desk.directory.refresh();
  const sent = new Promise<void>((resolve) => {
    desk.corporation.disturb = ({ line }) => {
      if (line.startsWith('GET ')) return undefined;
      if (!carriesOut) resolve();
      return carriesOut ? 'hold' : new Promise(() => undefined);
    };
    desk.corporation.carriedOut = ({ line }) => line.startsWith('GET ') || resolve();
  });
  // Nobody is there any more to whom this could be answered.
  void make(desk, desk).catch(() => undefined);
  await sent;
  const [intent, ...others] = desk.records.all<{ record: string }>('select * from intents');
  expect(others).toEqual([]);
  expect(JSON.stringify(intent)).not.toContain(newcomer.password);
  // The lock of a process that has ended is gone with it.
  desk.locks.release(intent?.record ?? '');
  desk.corporation.disturb = () => undefined;
  await desk.changesOver(desk.records, desk.journal).settle();
  return desk;
}

describe.each(Object.entries(KINDS))('%s, when Portero ends between intent and answer', (action, make) => {
  it('is found to have been done', async () => {
    const desk = await killed(make, true);
    expect(await desk.entries()).toMatchObject([{ action, result: 'done', error: null }]);
    expect(desk.records.all('select id from intents')).toEqual([]);
  });

  it('is found not to have been done, and is not done then', async () => {
    const desk = await killed(make, false);
    const writes = desk.corporation.writes().length;
    expect(await desk.entries()).toMatchObject([{ action, result: 'failed', error: 'unreachable' }]);
    expect(desk.records.all('select id from intents')).toEqual([]);
    expect(desk.corporation.writes()).toHaveLength(writes);
  });
});
