import { beforeEach, describe, expect, it, vi } from 'vitest';
import { someConnection } from '../../testing/some-connection';
import { someReport, SYSTEMS, UNKNOWN_CERTIFICATE } from '../../testing/some-report';

interface Asked {
  channel: string;
  request: Record<string, unknown>;
  answer: (value: unknown) => void;
}
const asked: Asked[] = [];
vi.stubGlobal('window', {
  portero: {
    call: (channel: string, request: Record<string, unknown>) =>
      new Promise((answer) => {
        asked.push({ channel, request, answer });
      }),
  },
});

const {
  askSystems,
  changeField,
  choose,
  createConnectionForm,
  leadsElsewhere,
  reportIn,
  saveConnection,
  testConnection,
} = await import('./connection-form');

const ok = (value: unknown) => ({ ok: true, value });
const next = (): Asked => asked.shift() ?? expect.fail('nothing was asked');
const settled = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

/** A form with a name and an address in it, and the systems to choose from. */
async function filledIn(editing = null as Parameters<typeof createConnectionForm>[0]) {
  const form = createConnectionForm(editing);
  const done = askSystems(form);
  next().answer(ok(SYSTEMS));
  await done;
  if (!editing) {
    changeField(form, 'name', ' Corp ');
    changeField(form, 'address', 'https://corp.example');
  }
  return form;
}

beforeEach(() => {
  asked.length = 0;
});

describe('adding a connection', () => {
  it('tests the address first, then keeps it as the system that answers there', async () => {
    const form = await filledIn();
    const saved = saveConnection(form);
    const test = next();
    expect(test).toMatchObject({ channel: 'connections/test', request: { address: 'https://corp.example' } });
    expect(asked).toEqual([]);
    test.answer(ok(someReport()));
    await settled();
    const add = next();
    expect(add.channel).toBe('connections/add');
    expect(add.request).toEqual({ name: 'Corp', address: 'https://corp.example', system: 'plain' });
    add.answer(ok(someConnection()));
    expect(await saved).toEqual(someConnection());
  });

  it('does not test again what was tested, unless nobody answered', async () => {
    const form = await filledIn();
    const tested = testConnection(form);
    next().answer(ok(someReport()));
    await tested;
    void saveConnection(form);
    await settled();
    expect(next().channel).toBe('connections/add');

    const silent = await filledIn();
    const first = saveConnection(silent);
    next().answer(ok(someReport({ problem: { code: 'unreachable' }, candidates: [], system: null })));
    expect(await first).toBeNull();
    expect(silent.getState().stop).toEqual({ obstacle: 'unreachable' });
    void saveConnection(silent);
    expect(next().channel).toBe('connections/test');
  });

  it('asks nothing while something is missing', async () => {
    const form = await filledIn();
    changeField(form, 'name', ' ');
    expect(await saveConnection(form)).toBeNull();
    expect(asked).toEqual([]);
    expect(form.getState().checked).toBe(true);
  });

  it('keeps nothing behind an unknown certificate until it is trusted, and then says which', async () => {
    const form = await filledIn();
    const report = someReport({ certificate: UNKNOWN_CERTIFICATE });
    const stopped = saveConnection(form);
    next().answer(ok(report));
    expect(await stopped).toBeNull();
    expect(form.getState().stop).toEqual({ obstacle: 'certificate' });
    expect(asked).toEqual([]);

    choose(form, 'trustedFingerprint', UNKNOWN_CERTIFICATE.fingerprint);
    const again = next();
    expect(again.request).toMatchObject({ trustedFingerprint: UNKNOWN_CERTIFICATE.fingerprint });
    again.answer(ok({ ...report, certificate: { ...UNKNOWN_CERTIFICATE, trust: 'chosen' } }));
    await settled();
    void saveConnection(form);
    await settled();
    expect(next()).toMatchObject({
      channel: 'connections/add',
      request: { trustedFingerprint: UNKNOWN_CERTIFICATE.fingerprint },
    });
  });

  it('is sent once however often the button is pressed', async () => {
    const form = await filledIn();
    void saveConnection(form);
    expect(await saveConnection(form)).toBeNull();
    expect(asked).toHaveLength(1);
  });
});

describe('a test', () => {
  it('tells nothing about another address, also when its answer comes late', async () => {
    const form = await filledIn();
    const late = testConnection(form);
    const test = next();
    changeField(form, 'address', 'https://other.example');
    test.answer(ok(someReport()));
    expect(await late).toBeNull();
    expect(form.getState()).toMatchObject({ testing: false, tested: null });
  });

  it('is not thrown away because the name was changed', async () => {
    const form = await filledIn();
    const tested = testConnection(form);
    const test = next();
    changeField(form, 'name', 'Another');
    test.answer(ok(someReport()));
    await tested;
    expect(reportIn(form.getState())).toEqual(someReport());
    changeField(form, 'address', 'https://other.example');
    expect(reportIn(form.getState())).toBeNull();
  });

  it('is repeated for another system only where somebody is there to be asked', async () => {
    const form = await filledIn();
    const silent = testConnection(form);
    next().answer(ok(someReport({ problem: { code: 'unreachable' } })));
    await silent;
    choose(form, 'system', 'everything');
    expect(asked).toEqual([]);
    const tested = testConnection(form);
    next().answer(ok(someReport()));
    await tested;
    choose(form, 'system', 'plain');
    expect(next().request).toMatchObject({ system: 'plain' });
  });

  it('says of an address that cannot be one that it cannot, wherever main says so', async () => {
    for (const answer of [
      { ok: false, error: { code: 'bad-address' } },
      ok(someReport({ problem: { code: 'bad-address' } })),
    ]) {
      const form = await filledIn();
      const tested = testConnection(form);
      next().answer(answer);
      expect(await tested).toBeNull();
      expect(form.getState()).toMatchObject({ error: { code: 'bad-address' }, tested: null, testing: false });
    }
  });
});

describe('editing a connection', () => {
  it('takes the system for the same as before where nobody can say otherwise', async () => {
    const form = await filledIn(someConnection({ system: 'plain' }));
    changeField(form, 'address', 'https://other.example');
    expect(form.getState().fields.system).toBeNull();
    const first = saveConnection(form);
    next().answer(ok(someReport({ problem: { code: 'unreachable' }, candidates: [], system: null })));
    expect(await first).toBeNull();
    void saveConnection(form);
    next().answer(ok(someReport({ problem: { code: 'unreachable' }, candidates: [], system: null })));
    await settled();
    expect(next()).toMatchObject({ channel: 'connections/edit', request: { system: 'plain' } });
  });

  const plain = someConnection({ system: 'plain', turnstileSiteKey: null });

  it('takes a new name without asking the address', async () => {
    const form = await filledIn(plain);
    changeField(form, 'name', 'Head office');
    expect(leadsElsewhere(form.getState())).toBe(false);
    void saveConnection(form);
    expect(next()).toMatchObject({
      channel: 'connections/edit',
      request: { connectionId: 'corp', name: 'Head office', system: 'plain' },
    });
  });

  it('tests another address before it is kept', async () => {
    const form = await filledIn(plain);
    changeField(form, 'address', 'https://other.example');
    expect(leadsElsewhere(form.getState())).toBe(true);
    void saveConnection(form);
    expect(next().channel).toBe('connections/test');
  });
});
