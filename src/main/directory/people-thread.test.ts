import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { PeopleThread, startPeopleThreads } from './people-thread';
import { person, question, wirePerson } from './testing/some-people';

let folder: string;
let file: string;

/** Bundles the thread's file as the app's build does. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'people-thread-'));
  await build({
    root: resolve(import.meta.dirname, '../../..'),
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: resolve(import.meta.dirname, 'directory-worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rollupOptions: { output: { format: 'es', entryFileNames: 'thread.mjs' } },
    },
  });
  file = join(folder, 'thread.mjs');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A started thread, and what became of it. */
function startThread(code = file, mostMemoryMb = 512) {
  const seen = { changed: 0, died: [] as unknown[] };
  let tellDead = (): void => undefined;
  const dead = new Promise<void>((done) => (tellDead = done));
  const thread = new PeopleThread(startPeopleThreads(code, mostMemoryMb), 'web-corporativa', {
    changed: () => (seen.changed += 1),
    died: (error) => {
      seen.died.push(error);
      tellDead();
    },
  });
  onTestFinished(() => thread.end());
  return { thread, seen, dead };
}

const administrators = { profileIds: [], complete: false };
const firstRows = { question: question(), administrators, offset: 0, limit: 10 };

describe('the thread that holds the people', () => {
  it('needs nothing of Electron, nor of the network, to start', async () => {
    const bundle = await readFile(file, 'utf8');
    const imported = [...bundle.matchAll(/^import .* from ["'](.+)["'];?$/gm)].map(([, name]) => name);
    expect(imported.filter((name) => name !== 'node:worker_threads')).toEqual([]);
    expect(bundle).not.toContain('AxiosError');
  });

  it('is given bytes and answers rows', async () => {
    const { thread, seen } = startThread();
    const bytes = new TextEncoder().encode(
      JSON.stringify([wirePerson(person('b')), wirePerson(person('a'))]),
    );
    await thread.ask('begin', { first: true });
    expect(await thread.ask('chunk', { bytes }, [bytes.buffer])).toEqual({ people: 2 });
    // They were given, not copied.
    expect(bytes.byteLength).toBe(0);
    expect(await thread.ask('finish', { pending: [] })).toBeNull();
    expect((await thread.ask('window', firstRows)).rows.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(seen.changed).toBeGreaterThan(0);
  });

  it('answers a question that fails, and goes on', async () => {
    const { thread } = startThread();
    const bytes = new TextEncoder().encode('[}');
    await thread.ask('begin', { first: true });
    const damaged = thread.ask('chunk', { bytes });
    await expect(damaged).rejects.toMatchObject({ error: { code: 'bad-answer' } });
    thread.tell('abandon', null);
    const late = thread.ask('chunk', { bytes });
    await expect(late).rejects.toMatchObject({ error: { code: 'cancelled' } });
    expect((await thread.ask('window', firstRows)).total).toBe(0);
  });

  it('says what it is told before what it is asked', async () => {
    const { thread } = startThread();
    for (let n = 0; n < 100; n += 1) thread.tell('merge', { people: [person(`p${n}`)], elsewhere: false });
    thread.tell('remove', { personIds: ['p7'] });
    expect((await thread.ask('window', firstRows)).total).toBe(99);
  });

  it.each([
    ['a defect', `parentPort.on('message', () => { throw new Error('boom'); });`],
    ['an end that nobody asked for', `parentPort.on('message', () => process.exit(3));`],
    [
      'no more memory',
      `parentPort.on('message', () => { const all = []; for (;;) all.push(new Array(100_000).fill({})); });`,
    ],
  ])('lets nobody wait after %s', async (what, code) => {
    const broken = join(folder, `broken ${what}.mjs`);
    await writeFile(broken, `import { parentPort } from 'node:worker_threads';\n${code}`);
    const { thread, seen, dead } = startThread(broken, 32);
    const waiting = await Promise.allSettled([
      thread.ask('profileCounts', null),
      thread.ask('known', { personId: 'a' }),
    ]);
    const internal = { status: 'rejected', reason: { error: { code: 'internal' } } };
    expect(waiting).toMatchObject([internal, internal]);
    await dead;
    await expect(thread.ask('profileCounts', null)).rejects.toMatchObject({ error: { code: 'internal' } });
    expect(seen.died).toHaveLength(1);
  });

  it('ends at once, and says nothing more', async () => {
    const { thread, seen } = startThread();
    const waiting = thread.ask('profileCounts', null);
    thread.end();
    await expect(waiting).rejects.toMatchObject({ error: { code: 'cancelled' } });
    await expect(thread.ask('profileCounts', null)).rejects.toMatchObject({ error: { code: 'cancelled' } });
    expect(seen).toEqual({ changed: 0, died: [] });
  });
});
