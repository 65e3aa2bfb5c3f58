import { expect, test } from 'vitest';
import { checkPasswordPolicy } from './password-policy';

test.each(['Admin123456!', 'Aa1!aa', 'Aa1 aa', 'Aa1ñaa', 'Áa1A😀'])('%j will do', (password) => {
  expect(checkPasswordPolicy(password)).toEqual([]);
});

test.each([
  ['Aa1!a', ['PasswordTooShort']],
  ['Aa1aaa', ['PasswordRequiresNonAlphanumeric']],
  ['Aa!aaa', ['PasswordRequiresDigit']],
  ['AA1!AA', ['PasswordRequiresLower']],
  ['aa1!aa', ['PasswordRequiresUpper']],
  // Letters and digits of other scripts are neither: Identity looks at ASCII only.
  ['ñÑ١!ñÑ', ['PasswordRequiresDigit', 'PasswordRequiresLower', 'PasswordRequiresUpper']],
  ['      ', ['PasswordTooShort', 'PasswordRequiresDigit', 'PasswordRequiresLower', 'PasswordRequiresUpper']],
  [
    '',
    [
      'PasswordTooShort',
      'PasswordRequiresNonAlphanumeric',
      'PasswordRequiresDigit',
      'PasswordRequiresLower',
      'PasswordRequiresUpper',
      'PasswordRequiresUniqueChars',
    ],
  ],
])("%j lacks something, told in Identity's order", (password, faults) => {
  expect(checkPasswordPolicy(password)).toEqual(faults);
});
