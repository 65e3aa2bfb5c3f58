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

test('names that differ in letter case only are one name', () => {
  expect(normalizeUserName('jDoe')).toBe(normalizeUserName('JdOE'));
  expect(normalizeUserName('jdoe')).not.toBe(normalizeUserName('j.doe'));
});
