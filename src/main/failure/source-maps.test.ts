import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withSources } from './source-maps';

const folder = mkdtempSync(join(tmpdir(), 'portero-maps-'));
const built = join(folder, 'out');
afterAll(() => rmSync(folder, { recursive: true }));

/** A built file whose first position stands for line 10, column 5 of a source. */
function mapped(place: string, source: string): void {
  mkdirSync(join(built, place, '..'), { recursive: true });
  const map = { version: 3, sources: [source], names: [], mappings: 'AASI' };
  writeFileSync(join(built, `${place}.map`), JSON.stringify(map));
}

mapped('main/chunks/services-Ab_1.js', '../../../src/main/shell/services.ts');
mapped('preload/bridge.cjs', '../../src/preload/bridge.ts');
mapped('renderer/assets/start-C-d.js', '../../../src/renderer/main.tsx');
writeFileSync(join(built, 'main', 'broken.js.map'), 'no map');

describe('stacks in the log', () => {
  it.each([
    [`at f (file://${built}/main/chunks/services-Ab_1.js:1:1)`, 'at f (src/main/shell/services.ts:10:5)'],
    [
      String.raw`at f (C:\Portero\out\preload\bridge.cjs:1:1)`.replaceAll('\\', '/'),
      'at f (src/preload/bridge.ts:10:5)',
    ],
    ['at app://portero/assets/start-C-d.js:1:1', 'at src/renderer/main.tsx:10:5'],
  ])('name our sources: %s', (line, expected) => expect(withSources(line, built)).toBe(expected));

  it.each([
    'at f (node:internal/process/task_queues:95:5)',
    'at app://portero/assets/unknown.js:1:1',
    `at file://${built}/main/broken.js:1:1`,
    `at app://portero/../../secret.js:1:1`,
    'nothing of the kind',
  ])('are left as they are where no map knows better: %s', (line) =>
    expect(withSources(line, built)).toBe(line),
  );
});
