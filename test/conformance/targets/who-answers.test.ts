import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startTestServer } from '../../../src/server/testing/test-server';
import { whyNotChecked } from './who-answers';

async function something(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test.each(['web-corporativa', 'api-tickets', 'storm'])(
  'there is nothing to say of %s itself',
  async (system) => {
    const { url } = await startTestServer();
    expect(await whyNotChecked({ url: `${url}/`, system })).toBeUndefined();
  },
);

test('another system at the address is told, also of the same local server', async () => {
  const { url } = await startTestServer();
  expect(await whyNotChecked({ url: `${url}/storm`, system: 'storm' })).toBeUndefined();
  expect(await whyNotChecked({ url: `${url}/storm`, system: 'api-tickets' })).toBe(
    `what answers at ${url}/storm is not ApiTickets`,
  );
});

test('so is what is no system at all', async () => {
  const url = await something((_request, response) => void response.end('<!doctype html>'));
  const system = 'storm';
  expect(await whyNotChecked({ url, system })).toBe(`what answers at ${url} is not Storm`);
  const overTls = url.replace('http:', 'https:');
  expect(await whyNotChecked({ url: overTls, system })).toBe(`what answers at ${overTls} is not Storm`);
});

test('one that refuses strangers everywhere may be what it was called', async () => {
  const url = await something((_request, response) => void response.writeHead(401).end('{"message":"No"}'));
  expect(await whyNotChecked({ url, system: 'storm' })).toBeUndefined();
});

test('so is that nobody is there', async () => {
  const url = await something((request) => request.socket.destroy());
  expect(await whyNotChecked({ url, system: 'storm' })).toBe(`nobody answers at ${url}`);
});
