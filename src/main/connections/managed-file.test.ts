import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { managedFilePath, readManagedFile } from './managed-file';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portero-managed-'));
  file = join(folder, 'connections.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fingerprint = Array.from({ length: 32 }, () => 'A1').join(':');
const corp = { id: 'corp', name: 'Head office', address: 'corp.example/web/', system: 'web-corporativa' };
const unreadable = [{ code: 'managed-unreadable', file: 'connections.json' }];

const read = (connections: unknown[]) => {
  writeFileSync(file, JSON.stringify({ version: 1, connections }));
  return readManagedFile(file);
};

/** What is no regular file; not every computer has devices and pipes among its files. */
const oddFiles: readonly (readonly [what: string, needs: string, put: () => void])[] = [
  ['a folder', tmpdir(), () => mkdirSync(file)],
  ['a device without an end', '/dev/zero', () => symlinkSync('/dev/zero', file)],
  ['a pipe into which nobody writes', '/usr/bin/mkfifo', () => void spawnSync('/usr/bin/mkfifo', [file])],
];

describe('the managed file', () => {
  it('need not be there, nor its folder', () => {
    expect(readManagedFile(file)).toEqual({ connections: [], notices: [] });
    writeFileSync(file, '');
    expect(readManagedFile(join(file, 'below'))).toEqual({ connections: [], notices: [] });
  });

  it('yields connections with everything they need', () => {
    const tickets = {
      id: 'tickets-2',
      name: 'Tickets',
      address: 'http://tickets.example',
      system: 'api-tickets',
      allowPlainHttp: true,
      trustedFingerprint: fingerprint,
      turnstileSiteKey: '0x4AAA',
    };
    expect(read([corp, tickets])).toEqual({
      connections: [
        {
          id: 'managed-corp',
          name: 'Head office',
          address: 'https://corp.example/web',
          system: 'web-corporativa',
          turnstileSiteKey: null,
          allowPlainHttp: false,
          trustedFingerprint: null,
        },
        {
          id: 'managed-tickets-2',
          name: 'Tickets',
          address: 'http://tickets.example',
          system: 'api-tickets',
          turnstileSiteKey: '0x4AAA',
          allowPlainHttp: true,
          trustedFingerprint: fingerprint,
        },
      ],
      notices: [],
    });
  });

  it('may begin with the byte order mark of Windows', () => {
    writeFileSync(file, `\u{FEFF}${JSON.stringify({ version: 1, connections: [corp] })}`);
    expect(readManagedFile(file)).toMatchObject({ connections: [{ id: 'managed-corp' }], notices: [] });
  });

  it.each([
    ['an id that is no slug', { ...corp, id: 'Head office' }],
    ['no name', { ...corp, name: ' ' }],
    ['an address that is none', { ...corp, address: 'two words' }],
    ['plain http that nobody has allowed', { ...corp, address: 'http://corp.example' }],
    ['a fingerprint that is none', { ...corp, trustedFingerprint: 'A1:B2' }],
    ['an id that was there before', { ...corp, id: 'good', name: 'Another' }],
    ['nothing', null],
  ])('loses only the entry with %s, and says so', (_what, bad) => {
    const good = { ...corp, id: 'good' };
    const { connections, notices } = read([good, bad, { ...corp, id: 'also-good' }]);
    expect(connections.map(({ id, name }) => [id, name])).toEqual([
      ['managed-good', 'Head office'],
      ['managed-also-good', 'Head office'],
    ]);
    expect(notices).toEqual(unreadable);
  });

  it.each([
    ['half a file', '{"version":1,"connections":['],
    ['a newer version', JSON.stringify({ version: 2, connections: [corp] })],
    ['a list alone', JSON.stringify([corp])],
    ['far too much', JSON.stringify({ version: 1, connections: [corp], filler: ' '.repeat(1_048_576) })],
  ])('keeps nobody out with %s, and says so by name only', (_what, content) => {
    writeFileSync(file, content);
    expect(readManagedFile(file)).toEqual({ connections: [], notices: unreadable });
  });

  it.each(oddFiles.filter(([, needs]) => existsSync(needs)))(
    'is told as unreadable where it is %s',
    (_what, _needs, put) => {
      put();
      expect(existsSync(file)).toBe(true);
      expect(readManagedFile(file)).toEqual({ connections: [], notices: unreadable });
    },
  );
});

describe('where the managed file is', () => {
  it.each([
    ['linux', {}, '/etc/portero/connections.json'],
    ['darwin', {}, '/Library/Application Support/Portero/connections.json'],
    ['win32', { ProgramData: String.raw`D:\Data` }, String.raw`D:\Data\Portero\connections.json`],
    ['win32', {}, String.raw`C:\ProgramData\Portero\connections.json`],
    ['linux', { PORTERO_CONNECTIONS: '/srv/it.json' }, '/srv/it.json'],
  ] as const)('on %s with %o', (platform, env, path) => {
    expect(managedFilePath(platform, env)).toBe(path);
  });
});
