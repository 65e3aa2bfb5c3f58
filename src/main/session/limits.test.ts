import { beforeEach, describe, expect, it } from 'vitest';
import { createApiClient, withLimits, type ApiClient } from '../http/http-client';
import { sessionView } from '../testing/session-view';
import { startTinySystem } from '../testing/tiny-system';
import { authorize } from './authorization';
import { Session } from './session';

let session: Session;
let client: ApiClient;
let arrived: string[];
let good: Set<string>;

beforeEach(async () => {
  arrived = [];
  good = new Set(['anas', 'bobs']);
  const { address } = await startTinySystem((request, response) => {
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    arrived.push(`${request.method} ${token}`);
    response.writeHead(good.has(token) ? 200 : 401).end('{}');
  });
  session = new Session('c', { changed: () => undefined, personChanged: () => undefined });
  client = createApiClient(
    () => address,
    fetch,
    (http) => authorize(http, session),
  );
  session.accept('anas', sessionView({ personId: 'ana' }));
});

const put = { method: 'PUT', path: '/', body: {} } as const;
const asked = async () => {
  while (session.state().phase !== 'reauthenticating') await new Promise((resolve) => setImmediate(resolve));
};

describe('a request bound to a person', () => {
  it('goes out while they are signed in, and never as anybody else', async () => {
    const anas = withLimits(client, { onlyAs: 'ana' });
    expect((await anas.send(put)).status).toBe(200);
    session.accept('bobs', sessionView({ personId: 'bob' }));
    await expect(anas.send(put)).rejects.toMatchObject({ error: { code: 'session-expired' } });
    expect(arrived).toEqual(['PUT anas']);
  });
});

describe('a request that must not be repeated', () => {
  it('is refused once the person has signed in again, and was sent once', async () => {
    good.delete('anas');
    const sent = withLimits(client, { once: true }).send(put);
    await asked();
    good.add('anas 2');
    session.accept('anas 2', sessionView({ personId: 'ana' }));
    await expect(sent).rejects.toMatchObject({ error: { code: 'conflict', status: 401 } });
    expect(arrived).toEqual(['PUT anas']);
  });

  it('says that it was not carried out, where the person does not sign in again', async () => {
    good.delete('anas');
    const sent = client.send(put);
    await asked();
    session.giveUp();
    await expect(sent).rejects.toMatchObject({ error: { code: 'session-expired', status: 401 } });
  });
});
