import { describe, expect, it } from 'vitest';
import { en } from './en/en';
import { start } from './en/start';
import { es } from './es/es';
import { start as inicio } from './es/start';

/** The sources of the screens before the sign-in, and of what they are made of. */
const sources = import.meta.glob<string>(
  [
    '../features/{connections,sign-in,settings}/*.{ts,tsx}',
    '../app/{app,current-screen,entrance-frame,error-boundary,window-notices}.tsx',
    '../{bridge,components,navigation,state}/*.{ts,tsx}',
    '!**/*.test.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
);

describe('the sentences that come with the page', () => {
  it('are those of the whole dictionaries', () => {
    for (const [whole, part] of [
      [en, start],
      [es, inicio],
    ] as const) {
      expect(whole).toMatchObject(part);
      expect(Object.keys(part)).toEqual(Object.keys(start));
    }
  });

  it('are all that the screens before the sign-in say', () => {
    const said = Object.entries(sources).flatMap(([path, source]) =>
      [...source.matchAll(/['`]([a-zA-Z]+)\.[a-zA-Z$-]/g)]
        .map((match) => match[1] ?? '')
        .filter((namespace) => namespace in en && !(namespace in start))
        .map((namespace) => `${path}: ${namespace}`),
    );
    expect(Object.keys(sources).length).toBeGreaterThan(50);
    expect(said).toEqual([]);
  });
});
