import { beforeEach, describe, expect, it } from 'vitest';
import { confirmDone } from './answer-reading';
import { always, scriptedSystem, type ScriptedSystem } from './testing/scripted-system';
import { bindingTo, versionOf } from './version';

let system: ScriptedSystem;

beforeEach(async () => {
  system = await scriptedSystem();
});

describe('the version of what was read', () => {
  it.each([
    ['"7"', '"7"'],
    ['"a-b/c=="', '"a-b/c=="'],
    ['W/"7"', undefined],
    ['7', undefined],
    ['"7", "8"', undefined],
    ['"a b"', undefined],
    ['*', undefined],
  ])('is taken from the ETag %s as %j', async (etag, version) => {
    system.answer = always(200, {}, { etag });
    expect(versionOf(await system.client.send({ method: 'GET', path: '/' })).version).toBe(version);
  });

  it('binds a write, and nothing does without one', async () => {
    const seen: (string | undefined)[] = [];
    system.answer = (request, response) => {
      seen.push(request.headers['if-match']);
      response.end();
    };
    await system.client.send({ method: 'PUT', path: '/', ...bindingTo({ version: '"7"' }) });
    await system.client.send({ method: 'PUT', path: '/', ...bindingTo({}) });
    expect(seen).toEqual(['"7"', undefined]);
  });

  it('that is not there any more makes the write a conflict', async () => {
    system.answer = always(412);
    const answer = await system.client.send({ method: 'PUT', path: '/', ifMatch: '"7"' });
    expect(() => confirmDone(answer)).toThrow(
      expect.objectContaining({ error: { code: 'conflict', status: 412 } }),
    );
  });
});
