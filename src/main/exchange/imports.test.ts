import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Capabilities } from '#contract/connection';
import type { Person } from '#contract/directory';
import type { ImportLine } from '#contract/exchange';
import type { NewPerson } from '#contract/people';
import { Failure } from '../failure/failure';
import { sessionView } from '../testing/session-view';
import { someOperation } from '../testing/some-operation';
import { somePerson } from '../testing/some-person';
import type { ListedSwitch } from './activation-verdicts';
import { Imports } from './imports';
import { satisfies } from './password-making';

const page = {} as WebContents;
const policy = { minLength: 6, upper: true, lower: true, digit: true, symbol: true };
const admin = { profileId: '1', profileName: 'Administrador' };
const people: Person[] = [
  somePerson({ id: 'a1', userName: 'admin', ...admin }),
  somePerson({ id: 'a2', userName: 'Zoë', ...admin }),
  somePerson({ id: 'p1', userName: 'ana' }),
  somePerson({ id: 'p2', userName: 'bruno', active: false }),
];

let folder: string;
let file: string | undefined;
let capabilities: Capabilities;
let view: ReturnType<typeof sessionView> | undefined;
let switched: ListedSwitch[];
let created: NewPerson[];
let starts: number;
let imports: Imports;

/** Stands for the directory, whose worker needs Electron's build: it knows these people and nobody else. */
const directory = {
  resolve: (words: readonly string[]) => {
    const found = words.flatMap(
      (word) =>
        people.find(({ id }) => id === word) ??
        people.find(({ userName }) => userName.toLowerCase() === word.toLowerCase()) ??
        [],
    );
    const each = [...new Set(found)].map(({ id: personId, userName }) => ({ personId, userName }));
    return Promise.resolve({ found: each, notFound: [] });
  },
  collect: (scope: { kind: string; personIds?: string[] }) =>
    Promise.resolve(people.filter(({ id }) => scope.personIds?.includes(id))),
  administrators: () => Promise.resolve({ profileIds: new Set(['1']), activeIds: new Set(['a1', 'a2']) }),
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portero-import-'));
  file = join(folder, 'list.csv');
  capabilities = {
    captcha: false,
    emailSignIn: false,
    people: true,
    switching: true,
    profiles: true,
    ownProfile: true,
    accessRights: false,
    creating: true,
    changing: true,
    deleting: true,
    images: true,
    passwordPolicy: policy,
    rightAreas: [],
  };
  view = sessionView({ personId: 'a1', userName: 'admin' });
  switched = [];
  created = [];
  starts = 0;
  const operation = (kind: 'switch' | 'create') => {
    starts += 1;
    return Promise.resolve(someOperation({ kind }));
  };
  imports = new Imports({
    target: () => ({
      capabilities,
      view,
      directory,
      profiles: () =>
        Promise.resolve([
          { id: '1', name: 'Administrador' },
          { id: '2', name: 'Operador' },
        ]),
    }),
    dialogs: { open: () => Promise.resolve(file) },
    startListed: (_connectionId, switches) => {
      switched.push(...switches);
      return operation('switch');
    },
    startCreation: (_connectionId, newcomers) => {
      created.push(...newcomers);
      return operation('create');
    },
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function judged(kind: 'activation' | 'create', text: string | Buffer) {
  writeFileSync(file ?? '', text);
  const told = await imports.open('c', kind, page);
  if (!told) throw new Error('nothing was opened');
  const lines = imports.lines({ importId: told.importId, verdicts: [], offset: 0, limit: 500 });
  return {
    told,
    lines,
    short: lines.map(({ line, name, verdict, problems }) => [line, name, verdict, ...problems]),
  };
}

const codeOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => (error instanceof Failure ? error.error.code : error),
  );

describe('a list of switches', () => {
  it('is judged line by line, and only what is ready is carried out', async () => {
    const { told, short } = await judged(
      'activation',
      Buffer.from(
        'Usuario;Activo;Nota\nANA;no;\nbruno;no;x\nnadie;sí;\np1;sí;again\n;sí;\nZoë;quizás;\nadmin;no;\nZOË;0;\n',
        'latin1',
      ),
    );
    expect(short).toEqual([
      [2, 'ANA', 'ready'],
      [3, 'bruno', 'already'],
      [4, 'nadie', 'not-found'],
      [5, 'p1', 'repeated'],
      [6, '', 'invalid', 'no-name'],
      [7, 'Zoë', 'invalid', 'unknown-state'],
      [8, 'admin', 'barred', 'self-guard'],
      [9, 'ZOË', 'ready'],
    ]);
    expect(told).toMatchObject({
      file: 'list.csv',
      columns: ['Usuario', 'Activo'],
      ignored: ['Nota'],
      lines: 8,
    });
    expect(told.counts).toMatchObject({
      ready: 2,
      already: 1,
      'not-found': 1,
      repeated: 1,
      invalid: 2,
      barred: 1,
    });
    await imports.start(told.importId);
    expect(switched.map(({ person, active }) => [person.id, active])).toEqual([
      ['p1', false],
      ['a2', false],
    ]);
  });

  it('never takes the last administrator away, however they are listed', async () => {
    view = sessionView({ personId: 'x', userName: 'x' });
    const { short } = await judged('activation', 'id,active\na2,no\na1,no\n');
    expect(short).toEqual([
      [2, 'a2', 'ready'],
      [3, 'a1', 'barred', 'last-administrator-guard'],
    ]);
  });

  it('means nobody where id and name are two people’s: it is another system’s list', async () => {
    const { short } = await judged('activation', 'id,userName,active\np1,bruno,no\np1,ana,no\np9,ana,no\n');
    expect(short.map(([, , verdict]) => verdict)).toEqual(['not-found', 'ready', 'not-found']);
  });

  it('says nothing without a state', async () => {
    const { short } = await judged('activation', 'ana\nbruno\n');
    expect(short).toEqual([
      [1, 'ana', 'invalid', 'unknown-state'],
      [2, 'bruno', 'invalid', 'unknown-state'],
    ]);
  });

  it('does not trust lines with too many cells or an open quote', async () => {
    const { short } = await judged('activation', 'userName,active\nana,no,yes\n"bruno,sí\n');
    expect(short.map(([, , ...rest]) => rest)).toEqual([
      ['invalid', 'too-many-cells'],
      ['invalid', 'unclosed-quote', 'unknown-state'],
    ]);
  });
});

describe('a list of new people', () => {
  it('is judged line by line, and only what is ready is created', async () => {
    const { told, short, lines } = await judged(
      'create',
      [
        'Nombre,Perfil,Activo,Contraseña',
        'carla,operador,,',
        'dario,1,no,Secreta1!',
        'ANA,Operador,,',
        'Carla,Operador,,',
        ',Operador,,',
        'elsa,Jefe,,',
        'fabio,Operador,tal vez,',
        'gina,Operador,sí,corta',
      ].join('\r\n'),
    );
    expect(short).toEqual([
      [2, 'carla', 'ready'],
      [3, 'dario', 'ready'],
      [4, 'ANA', 'already'],
      [5, 'Carla', 'repeated'],
      [6, '', 'invalid', 'no-name'],
      [7, 'elsa', 'invalid', 'unknown-profile'],
      [8, 'fabio', 'invalid', 'unknown-state'],
      [9, 'gina', 'invalid', 'weak-password'],
    ]);
    expect(told.generatedPasswords).toBe(1);
    expect(lines[0]).toMatchObject({ profileName: 'Operador', active: true });
    await imports.start(told.importId);
    expect(created).toMatchObject([
      { userName: 'carla', profileId: '2', active: true },
      { userName: 'dario', profileId: '1', active: false, password: 'Secreta1!' },
    ]);
    expect(satisfies(created[0]?.password ?? '', policy)).toBe(true);
  });

  it('takes an apostrophe that an export put there off, but never out of a password', async () => {
    capabilities.passwordPolicy = null;
    const { told } = await judged('create', `userName,profile,password\n"'=carla",Operador,"'=x "\n`);
    await imports.start(told.importId);
    expect(created).toMatchObject([{ userName: '=carla', password: "'=x " }]);
  });

  it('gives nobody a profile by a number that means another one here', async () => {
    const { short } = await judged(
      'create',
      'userName,profileId,profileName\ncarla,1,Operador\ndario,2,Operador\n',
    );
    expect(short.map(([, , verdict]) => verdict)).toEqual(['invalid', 'ready']);
  });

  it('has access rights where the system has those instead of profiles', async () => {
    Object.assign(capabilities, { profiles: false, accessRights: true, rightAreas: ['server', 'viewer'] });
    const { told, short } = await judged(
      'create',
      'userName,accessRights\ncarla,"server=read; viewer=write"\ndario,server=all\nelsa,cellar=read\n',
    );
    expect(short.map(([, , verdict]) => verdict)).toEqual(['ready', 'invalid', 'invalid']);
    await imports.start(told.importId);
    expect(created[0]?.accessRights).toEqual([
      { area: 'server', level: 'read' },
      { area: 'viewer', level: 'write' },
    ]);
  });
});

describe('an import', () => {
  const text = 'userName,profile\ncarla,Operador\n';
  const visible = (lines: ImportLine[]): string[] => lines.map(({ name }) => name);

  it('shows its lines by verdict and in stretches, and no password', async () => {
    const { told } = await judged('create', `${text}ana,Operador\ndario,Operador\nelsa,Operador\n`);
    const ready = imports.lines({ importId: told.importId, verdicts: ['ready'], offset: 1, limit: 2 });
    expect(visible(ready)).toEqual(['dario', 'elsa']);
  });

  it('is carried out once, however often it is asked for', async () => {
    const { told } = await judged('create', text);
    const both = await Promise.all([imports.start(told.importId), imports.start(told.importId)]);
    expect(both[0].id).toBe(both[1].id);
    expect(starts).toBe(1);
  });

  it('keeps the passwords it made until it is closed, for its own operation only', async () => {
    const { told } = await judged('create', text);
    const operation = await imports.start(told.importId);
    expect(imports.passwords(operation.id)?.get('carla')).toBe(created[0]?.password);
    expect(imports.passwords('another')).toBeUndefined();
    imports.close(told.importId);
    expect(imports.passwords(operation.id)).toBeUndefined();
    expect(await codeOf(imports.start(told.importId))).toBe('not-found');
  });

  it('is forgotten when whoever opened it signs out, or another person signs in', async () => {
    const signedIn = (personId: string) =>
      ({ phase: 'signed-in', connectionId: 'c', view: sessionView({ personId }) }) as const;
    const { told } = await judged('create', text);
    imports.sessionChanged(signedIn('a1'));
    imports.sessionChanged({ phase: 'signed-out', connectionId: 'another' });
    expect(imports.lines({ importId: told.importId, verdicts: [], offset: 0, limit: 1 })).toHaveLength(1);
    imports.sessionChanged(signedIn('someone else'));
    expect(await codeOf(imports.start(told.importId))).toBe('not-found');
  });

  it('has nothing to carry out when no line is ready', async () => {
    const { told } = await judged('create', 'userName,profile\nana,Operador\n');
    expect(await codeOf(imports.start(told.importId))).toBe('not-found');
    expect(starts).toBe(0);
  });

  it('is none when the dialog is closed, and tells what stands against it otherwise', async () => {
    file = undefined;
    expect(await imports.open('c', 'create', page)).toBeNull();
    file = folder;
    expect(await codeOf(imports.open('c', 'create', page))).toBe('file-unreadable');
    file = join(folder, 'missing.csv');
    expect(await codeOf(imports.open('c', 'create', page))).toBe('file-unreadable');
    capabilities.creating = false;
    expect(await codeOf(imports.open('c', 'create', page))).toBe('not-supported');
    capabilities.creating = true;
    view = undefined;
    expect(await codeOf(imports.open('c', 'create', page))).toBe('not-signed-in');
  });

  it('is not kept when many others were opened since', async () => {
    const first = await judged('create', text);
    const started = await judged('create', text);
    await imports.start(started.told.importId);
    for (let at = 0; at < 8; at += 1) await judged('create', text);
    expect(await codeOf(imports.start(first.told.importId))).toBe('not-found');
    expect(imports.passwords((await imports.start(started.told.importId)).id)?.size).toBe(1);
  });
});
