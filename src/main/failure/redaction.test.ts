import { describe, expect, it } from 'vitest';
import { redact, redactText } from './redaction';

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJuYW1laWQiOiIxIn0.c2lnbmF0dXJl';

describe('redaction', () => {
  it.each([
    `Authorization: Bearer ${token}`,
    `{"token":"${token}"}`,
    `token=${token}&x=1`,
    `half a token ${token.slice(0, 30)}`,
    `GET https://corp.example/?token=${token}`,
  ])('takes tokens out of %s', (text) => {
    expect(redactText(text)).not.toContain(token.slice(0, 20));
  });

  it.each([
    '{"Password":"s3cr3t!"}',
    "password: 's3cr3t!'",
    'Password=s3cr3t!&x',
    'Authorization: Basic s3cr3t!',
  ])('takes the secret out of %s', (text) => {
    expect(redactText(text)).not.toContain('s3cr3t!');
  });

  it('reaches into errors and objects', () => {
    expect(String(redact(new Error(`refused ${token}`)))).not.toContain(token);
    expect(String(redact({ deep: { password: 's3cr3t!' } }))).not.toContain('s3cr3t!');
  });

  it('leaves plain words alone', () => {
    expect(redactText('the local server listens on http://127.0.0.1:4711')).toBe(
      'the local server listens on http://127.0.0.1:4711',
    );
  });
});
