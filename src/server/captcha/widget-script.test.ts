import { Script, createContext } from 'node:vm';
import { expect, test } from 'vitest';
import { startTestServer } from '../testing/test-server';
import { WIDGET_SCRIPT } from './widget-script';

/** Runs the script as far as a page without a DOM goes: what is rendered is seen by the end-to-end tests. */
function load(src: string, page: Record<string, unknown> = {}) {
  const script = new Script(WIDGET_SCRIPT);
  const document = { currentScript: { src }, readyState: 'complete', querySelectorAll: () => [] };
  const globals = createContext({ document, URL, setTimeout: (action: () => void) => action(), ...page });
  script.runInContext(globals);
  return globals as Record<string, unknown>;
}

const ADDRESS = 'http://127.0.0.1:1/turnstile/v0/api.js';

test('the parts make one classic script', () => {
  expect(() => new Script(WIDGET_SCRIPT)).not.toThrow();
  expect(WIDGET_SCRIPT).not.toMatch(/^(import|export) /m);
});

test('no name occurs at the top of two parts', () => {
  const names = [...WIDGET_SCRIPT.matchAll(/^(?:async )?(?:function\*?|const|let|class) (\w+)/gm)].map(
    (match) => match[1],
  );
  expect(names.length).toBeGreaterThan(20);
  expect(names).toEqual([...new Set(names)]);
});

test('nothing in it needs more than a strict content security policy gives', () => {
  expect(WIDGET_SCRIPT).not.toMatch(/\beval\(|new Function|innerHTML|setAttribute\('(?:style|on)|\.cssText/);
});

test('a page gets the documented functions, and its onload function is called', () => {
  let called = 0;
  const onReady = () => {
    called += 1;
  };
  const page = load(`${ADDRESS}?render=explicit&onload=onReady`, { onReady });
  expect(Object.keys(page['turnstile'] as object).sort()).toEqual(
    ['execute', 'getResponse', 'isExpired', 'ready', 'remove', 'render', 'reset'].sort(),
  );
  expect(called).toBe(1);
});

test('an onload function that does not exist harms nobody', () => {
  expect(load(`${ADDRESS}?onload=nowhere`)['turnstile']).toBeDefined();
});

test('a page that loads it twice keeps the first', () => {
  const turnstile = {};
  expect(load(ADDRESS, { turnstile })['turnstile']).toBe(turnstile);
});

test('the server sends it as JavaScript', async () => {
  const answer = await (await startTestServer()).get('/turnstile/v0/api.js?render=explicit');
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await answer.text()).toBe(WIDGET_SCRIPT);
});
