import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appFile } from './app-file';

const folder = join('/', 'opt', 'portero', 'renderer');

describe('files of the app scheme', () => {
  it.each([
    ['app://portero/', 'index.html'],
    ['app://portero/index.html', 'index.html'],
    ['app://portero/assets/index.js?v=1#x', 'assets/index.js'],
  ])('serves %s', (address, file) => expect(appFile(address, folder)).toBe(join(folder, file)));

  it.each([
    'app://portero/..%2f..%2fetc%2fpasswd',
    'app://portero/%2e%2e/secret',
    'app://portero/assets/..%5c..%5c..%2f..%2fsecret',
    'app://portero/a%00.html',
    'app://portero/%E0%A4%A',
    'app://other/index.html',
    'file:///etc/passwd',
  ])('never leaves its folder for %s', (address) => {
    const file = appFile(address, folder);
    expect(file === undefined || file.startsWith(folder + '/')).toBe(true);
  });

  it('keeps source maps to itself', () => {
    expect(appFile('app://portero/assets/index.js.map', folder)).toBeUndefined();
    expect(appFile('app://portero/assets/index.js%2emap', folder)).toBeUndefined();
  });
});
