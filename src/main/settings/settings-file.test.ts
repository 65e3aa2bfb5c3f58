import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from './schema';
import { readSettingsFile } from './settings-file';

let folder: string;
let file: string;
const now = new Date('2026-11-21T08:30:00Z');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portero-settings-'));
  file = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('reading the settings file', () => {
  it('uses the defaults where there is none', () => {
    expect(readSettingsFile(file, now)).toEqual({ settings: defaultSettings });
  });

  it('reads what was kept', () => {
    const kept = { ...defaultSettings, preferences: { language: 'es', theme: 'dark' } };
    writeFileSync(file, JSON.stringify(kept));
    expect(readSettingsFile(file, now)).toEqual({ settings: kept });
  });

  it.each([
    ['half a file', '{"version":1,"preferences":{"langu'],
    ['no JSON', '\u0000\u0001\u0002'],
    ['the wrong shape', '{"version":1,"preferences":null}'],
    ['a newer version', JSON.stringify({ ...defaultSettings, version: 2 })],
  ])('sets %s aside with its content and goes on', (_name, content) => {
    writeFileSync(file, content);
    const { settings, setAside } = readSettingsFile(file, now);
    expect(settings).toEqual(defaultSettings);
    expect(readdirSync(folder)).toEqual([setAside]);
    expect(readFileSync(join(folder, setAside ?? ''), 'utf8')).toBe(content);
  });
});
