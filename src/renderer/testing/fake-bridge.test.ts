import { describe, expect, it } from 'vitest';
import { FakeBridge, refuse } from './fake-bridge';

describe('the fake bridge', () => {
  it('answers and tells what the contract has, and nothing beside it', async () => {
    const health = { connectionId: 'c', reachable: true, reachedAt: 1, skewMs: 0 };
    const bridge = new FakeBridge().answer('connections/health', () => ({ ...health, token: 'secret' }));
    const answer = await bridge.call('connections/health', { connectionId: 'c' });
    expect(answer).toEqual({ ok: true, value: health });
    const heard: unknown[] = [];
    const stop = bridge.on('connections/health-changed', (payload) => heard.push(payload));
    bridge.tell('connections/health-changed', health);
    stop();
    bridge.tell('connections/health-changed', health);
    expect(heard).toEqual([health]);
    expect(bridge.complaints).toEqual([]);
  });

  it('refuses as main does', async () => {
    const bridge = new FakeBridge().answer('people/keep', () => refuse('not-found', { status: 404 }));
    const answer = await bridge.call('people/keep', { connectionId: 'c', personId: 'p' });
    expect(answer).toEqual({ ok: false, error: { code: 'not-found', status: 404 } });
    expect(bridge.complaints).toEqual([]);
  });

  it.each<[string, (bridge: FakeBridge) => Promise<unknown>]>([
    ['an answer that main could not give', (bridge) => bridge.call('connections/list')],
    ['a question without an answer', (bridge) => bridge.call('systems/list')],
    ['a question that main would refuse', (bridge) => bridge.call('vault/state', { connectionId: '' })],
  ])('complains about %s', async (_what, ask) => {
    const bridge = new FakeBridge().answer('connections/list', () => [{ id: 'c' }] as never);
    expect(await ask(bridge)).toEqual({ ok: false, error: { code: 'internal' } });
    expect(bridge.complaints).toHaveLength(1);
  });

  it('tells nothing that main could not tell', () => {
    expect(() => new FakeBridge().tell('journal/changed', { total: 'many' } as never)).toThrow(/number/);
  });
});
