import { EventEmitter, once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serverEventSchema } from '#contract/local-server';
import type { ServerEvent } from '#contract/local-server';
import { serveParent } from './serve-parent';
import { tempDir } from './testing/temp-dir';
import { FAST_ITERATIONS } from './testing/test-storage';

/** Both ends of the port as Electron has them: the app posts, the server's end gets `{data}`. */
function startParent() {
  const port = new EventEmitter();
  const app = new EventEmitter();
  const events: ServerEvent[] = [];
  const postMessage = (message: unknown) => {
    events.push(serverEventSchema.parse(message));
    app.emit('event');
  };
  serveParent(
    Object.assign(port, { postMessage }),
    (code) => {
      app.emit('exit', code);
    },
    { passwordIterations: FAST_ITERATIONS, logLevel: 'silent' },
  );
  return { events, app, say: (data: unknown) => port.emit('message', { data }) };
}

const start = (dataDir: string) => ({ command: 'start', options: { dataDir, users: 3 } });

test('start is answered by the address, stop by a clean end', async () => {
  const { app, events, say } = startParent();
  say(start(await tempDir()));
  await once(app, 'event');
  const [event] = events;
  const url = event?.event === 'listening' ? event.url : '';
  expect((await fetch(`${url}/.well-known/portero`)).status).toBe(200);

  say({ command: 'stop' });
  expect(await once(app, 'exit')).toEqual([0]);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});

test('stop while it is starting waits for the start', async () => {
  const { app, events, say } = startParent();
  say(start(await tempDir()));
  say({ command: 'stop' });
  expect(await once(app, 'exit')).toEqual([0]);
  expect(events).toMatchObject([{ event: 'listening' }]);
});

test('stop before any start just ends', async () => {
  const { app, say } = startParent();
  const exited = once(app, 'exit');
  say({ command: 'stop' });
  expect(await exited).toEqual([0]);
});

test('a start that fails is told with its code', async () => {
  const file = join(await tempDir(), 'file');
  await writeFile(file, '');
  const { app, events, say } = startParent();
  say(start(join(file, 'data')));
  expect(await once(app, 'exit')).toEqual([1]);
  expect(events).toMatchObject([{ event: 'failed', code: 'data-dir-unwritable' }]);
});

test.each([['nonsense'], [{ command: 'start' }], [{ command: 'start', options: { dataDir: '', port: -1 } }]])(
  'what is no command is told as bad options: %j',
  async (message) => {
    const { app, events, say } = startParent();
    const exited = once(app, 'exit');
    say(message);
    expect(await exited).toEqual([1]);
    expect(events).toMatchObject([{ event: 'failed', code: 'bad-options' }]);
  },
);
