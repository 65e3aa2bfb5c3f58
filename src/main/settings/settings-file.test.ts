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

/** Where a captcha's script comes from was kept once, and is found out by now. */
function withoutScript<T extends { turnstileScriptUrl: unknown }>({
  turnstileScriptUrl: _script,
  ...kept
}: T) {
  return kept;
}

describe('reading the settings file', () => {
  it('uses the defaults where there is none', () => {
    expect(readSettingsFile(file, now)).toEqual({ settings: defaultSettings });
  });

  it('reads what was kept', () => {
    const kept = { ...defaultSettings, preferences: { language: 'es', theme: 'dark', density: 'compact' } };
    writeFileSync(file, JSON.stringify(kept));
    expect(readSettingsFile(file, now)).toEqual({ settings: kept });
  });

  it('loses nothing of what version 1 kept', () => {
    const corp = {
      id: '0b0e7a52-1f53-4c0a-9a55-0d7c7b1f5a10',
      name: 'Head office',
      address: 'https://corp.example/web',
      system: 'web-corporativa',
      turnstileSiteKey: '0x4AAA',
      turnstileScriptUrl: 'https://challenges.cloudflare.com/turnstile/v0/api.js',
    };
    const demo = {
      id: 'd',
      name: 'Demo',
      address: 'http://127.0.0.1:4711',
      system: 'web-corporativa',
      turnstileSiteKey: null,
      turnstileScriptUrl: null,
    };
    const window = { x: 60, y: 50, width: 900, height: 640, maximized: true, zoomLevel: 0.5 };
    const preferences = { language: 'es', theme: 'dark' };
    const version1 = {
      version: 1,
      preferences,
      window,
      connections: [corp, demo],
      lastConnectionId: corp.id,
    };
    writeFileSync(file, JSON.stringify(version1));
    const careful = { allowPlainHttp: false, trustedFingerprint: null };
    expect(readSettingsFile(file, now)).toEqual({
      settings: {
        version: 3,
        preferences: { ...preferences, density: 'comfortable' },
        window,
        connections: [
          { ...withoutScript(corp), ...careful },
          { ...withoutScript(demo), ...careful },
        ],
        lastConnectionId: corp.id,
        listViews: {},
      },
    });
  });

  it('loses nothing of what version 2 kept', () => {
    const corp = {
      id: 'c',
      name: 'Head office',
      address: 'http://corp.example:8080',
      system: 'web-corporativa',
      turnstileSiteKey: '0x4AAA',
      turnstileScriptUrl: 'https://challenges.cloudflare.com/turnstile/v0/api.js',
      allowPlainHttp: true,
      trustedFingerprint: null,
    };
    const kept = {
      version: 2,
      preferences: { language: 'es', theme: 'light' },
      window: { x: 1, y: 2, width: 900, height: 640, maximized: false, zoomLevel: 0 },
      connections: [corp],
      lastConnectionId: 'c',
    };
    writeFileSync(file, JSON.stringify(kept));
    expect(readSettingsFile(file, now)).toEqual({
      settings: {
        ...kept,
        version: 3,
        connections: [withoutScript(corp)],
        preferences: { language: 'es', theme: 'light', density: 'comfortable' },
        listViews: {},
      },
    });
  });

  it('drops where the captcha’s script came from, and nothing else', () => {
    const corp = {
      id: 'c',
      name: 'Head office',
      address: 'https://corp.example',
      system: 'web-corporativa',
      turnstileSiteKey: '0x4AAA',
      turnstileScriptUrl: 'https://elsewhere.example/api.js',
      allowPlainHttp: false,
      trustedFingerprint: null,
    };
    writeFileSync(file, JSON.stringify({ ...defaultSettings, connections: [corp] }));
    expect(readSettingsFile(file, now)).toEqual({
      settings: { ...defaultSettings, connections: [withoutScript(corp)] },
    });
  });

  it('keeps how lists were arranged', () => {
    const filter = {
      search: 'ana',
      active: 'all',
      profileIds: ['2'],
      administrator: 'all',
      changedElsewhere: false,
    };
    const sort = { column: 'userName', descending: true };
    const id = '0b0e7a52-1f53-4c0a-9a55-0d7c7b1f5a10';
    const view = { columns: ['userName', 'active'], savedFilters: [{ id, name: 'Mine', filter, sort }] };
    writeFileSync(file, JSON.stringify({ ...defaultSettings, listViews: { c: view } }));
    expect(readSettingsFile(file, now).settings.listViews).toEqual({ c: view });
  });

  it('keeps a connection to a system that this Portero does not know', () => {
    const future = {
      id: 'f',
      name: 'Future',
      address: 'https://future.example',
      system: 'a-future-system',
      turnstileSiteKey: null,
      allowPlainHttp: false,
      trustedFingerprint: null,
    };
    writeFileSync(file, JSON.stringify({ ...defaultSettings, connections: [future] }));
    expect(readSettingsFile(file, now).settings.connections).toEqual([future]);
  });

  it.each([
    ['half a file', '{"version":1,"preferences":{"langu'],
    ['no JSON', '\u0000\u0001\u0002'],
    ['the wrong shape', '{"version":1,"preferences":null}'],
    ['an older one that is damaged', '{"version":1,"connections":[{"name":"Corp"}]}'],
    ['a list', '[{"version":1}]'],
    ['a newer version', JSON.stringify({ ...defaultSettings, version: 4 })],
  ])('sets %s aside with its content and goes on', (_name, content) => {
    writeFileSync(file, content);
    const { settings, setAside } = readSettingsFile(file, now);
    expect(settings).toEqual(defaultSettings);
    expect(readdirSync(folder)).toEqual([setAside]);
    expect(readFileSync(join(folder, setAside ?? ''), 'utf8')).toBe(content);
  });
});
