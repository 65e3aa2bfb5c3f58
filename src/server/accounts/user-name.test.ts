import { expect, test } from 'vitest';
import { isUserName, normalizeUserName } from './user-name';

test.each(['a', 'Nora.Nueva', 'a-b_c@d+e', '007', 'x'.repeat(256)])('%s will do', (text) => {
  expect(isUserName(text)).toBe(true);
});

test.each(['', ' ', 'a b', 'a\n', 'ñandú', 'a/b', '<b>', 'a\u0000', '\ud800', 'x'.repeat(257)])(
  '"%s" will not do',
  (text) => {
    expect(isUserName(text)).toBe(false);
  },
);

test.each([
  ['adm\u0131n', 'ADM\u0131N'],
  ['\u017Fam', '\u017FAM'],
  ['stra\u00DFe', 'STRA\u00DFE'],
  ['\uFB01n', '\uFB01N'],
  ['\u00F1and\u00FA', '\u00D1AND\u00DA'],
  ['\u{10428}', '\u{10400}'],
  ['\uD800a', '\uD800A'],
])('one character stays one, and none becomes a letter of ASCII: %s', (name, expected) => {
  expect(normalizeUserName(name)).toBe(expected);
});

test('names that differ in letter case only are one name', () => {
  expect(normalizeUserName('jDoe')).toBe(normalizeUserName('JdOE'));
  expect(normalizeUserName('jdoe')).not.toBe(normalizeUserName('j.doe'));
});
