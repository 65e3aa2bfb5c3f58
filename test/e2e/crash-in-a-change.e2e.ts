import { once } from 'node:events';
import type { Page } from '@playwright/test';
import type { Person } from '#contract/directory';
import type { JournalEntry } from '#contract/journal';
import type { Module, Profile } from '#contract/profiles';
import { expect, test } from '../support/app';
import { call, connectionId, valueOf } from '../support/bridge-calls';
import { entriesWith, windowOf } from '../support/bulk-calls';
import { carryOutAndForget, carryOutTwice } from '../support/mischief';
import { enterCredentials, signIn } from '../support/screens';

/** What there is before anything is changed. */
interface There {
  connection: string;
  person(userName: string): Promise<Person>;
  profiles: Profile[];
  modules: Module[];
}

interface Kind {
  action: JournalEntry['action'];
  /** The write by which it arrives at the system. */
  write: RegExp;
  make(page: Page, there: There): Promise<unknown>;
}

const named = <T extends { name: string }>(all: readonly T[], name: string): T => {
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
};
const profileOf = ({ profiles }: There, name: string): Profile => named(profiles, name);
const moduleOf = ({ modules: [first] }: There): Module => {
  if (!first) throw new Error('there is no module');
  return first;
};

/** Every kind of change, in groups that a browser can have on their way at once (six connections to a host). */
const GROUPS: Kind[][] = [
  [
    {
      action: 'switch-off',
      write: /^PUT \/api\/Usuario\//,
      make: async (page, there) => {
        const seen = await there.person('jdoe');
        const request = { connectionId: there.connection, personId: seen.id, seen, active: false };
        return call(page, 'directory/switch', request);
      },
    },
    {
      action: 'person-create',
      write: /^POST \/api\/Auth\/register/,
      make: (page, { connection, profiles }) =>
        call(page, 'people/create', {
          connectionId: connection,
          userName: 'nina.nueva',
          password: 'Nina123456!',
          profileId: named(profiles, 'Operador').id,
          active: true,
        }),
    },
    {
      action: 'person-delete',
      write: /^DELETE \/api\/Usuario\//,
      make: async (page, there) => {
        const seen = await there.person('olga.operadora');
        return call(page, 'people/delete', { connectionId: there.connection, personId: seen.id, seen });
      },
    },
    {
      action: 'permissions-save',
      write: /^POST \/api\/PermisoPerfil\//,
      make: async (page, there) => {
        const { id: profileId } = profileOf(there, 'Consulta');
        const request = { connectionId: there.connection, profileId };
        const { permissions: seen } = valueOf(await call(page, 'profiles/permissions', request));
        const [, ...permissions] = seen;
        return call(page, 'profiles/save-permissions', { ...request, seen, permissions });
      },
    },
  ],
  [
    {
      action: 'person-update',
      write: /^PUT \/api\/Usuario\//,
      make: async (page, there) => {
        const seen = await there.person('rosa.inactiva');
        const change = { profileId: profileOf(there, 'Consulta').id };
        return call(page, 'people/update', {
          connectionId: there.connection,
          personId: seen.id,
          seen,
          change,
        });
      },
    },
    {
      action: 'profile-create',
      write: /^POST \/api\/Perfil/,
      make: (page, { connection }) =>
        call(page, 'profiles/create', { connectionId: connection, name: 'Ventas', administrator: false }),
    },
    {
      action: 'profile-update',
      write: /^PUT \/api\/Perfil/,
      make: (page, there) => {
        const seen = profileOf(there, 'Soporte');
        const draft = { name: 'Ayuda', administrator: false };
        return call(page, 'profiles/update', {
          connectionId: there.connection,
          profileId: seen.id,
          seen,
          ...draft,
        });
      },
    },
  ],
  [
    {
      action: 'profile-delete',
      write: /^DELETE \/api\/Perfil/,
      make: (page, there) => {
        const seen = profileOf(there, 'Ventas');
        return call(page, 'profiles/delete', { connectionId: there.connection, profileId: seen.id, seen });
      },
    },
    {
      action: 'module-create',
      write: /^POST \/api\/Modulo/,
      make: (page, { connection }) =>
        call(page, 'modules/create', {
          connectionId: connection,
          name: 'Pedidos',
          route: '/pedidos',
          key: 'pedidos',
        }),
    },
    {
      action: 'module-update',
      write: /^PUT \/api\/Modulo/,
      make: (page, there) => {
        const { id, ...draft } = moduleOf(there);
        const request = { connectionId: there.connection, moduleId: id, seen: { id, ...draft } };
        return call(page, 'modules/update', { ...request, ...draft, route: '/otra' });
      },
    },
    {
      action: 'module-delete',
      write: /^DELETE \/api\/Modulo/,
      make: (page, there) => {
        const seen = there.modules.at(-1);
        if (!seen) throw new Error('there is no module');
        return call(page, 'modules/delete', { connectionId: there.connection, moduleId: seen.id, seen });
      },
    },
  ],
];

async function whatIsThere(page: Page, connection: string): Promise<There> {
  const request = { connectionId: connection };
  return {
    connection,
    profiles: valueOf(await call(page, 'profiles/list', request)),
    modules: valueOf(await call(page, 'modules/list', request)),
    async person(userName) {
      const { rows } = await windowOf(page, connection, { search: userName });
      const found = rows.find((row) => row.userName === userName);
      if (!found) throw new Error(`nobody is called ${userName}`);
      return found;
    },
  };
}

test('killed between intent and answer, the audit log tells the truth about every kind of change', async ({
  openCorp,
  start,
}) => {
  const { proxy, server, ...first } = await openCorp();
  const id = await connectionId(first.page, 'Corp');
  let app: Pick<typeof first, 'page' | 'electron'> = first;
  await signIn(app.page);
  for (const group of GROUPS) {
    const there = await whatIsThere(app.page, id);
    const held = carryOutAndForget(proxy, server.url, (line) => group.some(({ write }) => write.test(line)));
    // Nobody is there any more to whom these could be answered.
    for (const kind of group) void kind.make(app.page, there).catch(() => undefined);
    // A deletion waits its ten seconds first.
    await expect
      .poll(() => group.filter(({ write }) => held.some((line) => write.test(line))).length, {
        timeout: 30_000,
      })
      .toBe(group.length);
    const died = once(app.electron.process(), 'exit');
    app.electron.process().kill('SIGKILL');
    await died;
    proxy.fault = undefined;

    app = await start();
    await enterCredentials(app.page, 'admin', 'Admin123456!');
    await expect(app.page.getByRole('searchbox', { name: /^Search/ })).toBeVisible();
    for (const { action } of group) {
      await expect
        .poll(async () => (await entriesWith(app.page, { actions: [action] })).map(({ result }) => result))
        .toEqual(['done']);
    }
  }
});

test('a write that is repeated on the way, and whose version it has used up itself, is done', async ({
  openCorp,
}) => {
  const { page, proxy, server } = await openCorp();
  await signIn(page);
  const connection = await connectionId(page, 'Corp');
  const there = await whatIsThere(page, connection);
  const seen = await there.person('jdoe');
  const statuses = carryOutTwice(proxy, server.url, (line) => line.startsWith('PUT /api/Usuario/'));
  const image =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const change = { profileId: profileOf(there, 'Consulta').id, image };
  const answer = await call(page, 'people/update', {
    connectionId: connection,
    personId: seen.id,
    seen,
    change,
  });
  expect(valueOf(answer)).toMatchObject({ profileName: 'Consulta', hasImage: true });
  // The second time found another version, by the first time's doing.
  expect(statuses).toEqual([200, 412]);
  const entries = await entriesWith(page, { actions: ['person-update'] });
  expect(entries.map(({ result }) => result)).toEqual(['done']);
});
