/** JSON Web Tokens, whole or cut short, wherever they stand. */
const jwt = /\beyJ[\w-]{5,}(?:\.[\w-]*){0,2}/g;

/** `Authorization` values and their like. */
const bearer = /\b(Bearer|Basic)\s+[^\s"',}]+/gi;

/** Members whose values are secret, as they stand in JSON, form data and addresses. */
const member =
  /(["']?\b(?:password|token|captchatoken|cf-turnstile-response|secret|authorization)["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,&}]+)/gi;

/** The same text without tokens, passwords and their like. */
export function redactText(text: string): string {
  return text.replace(jwt, '[token]').replace(bearer, '$1 [secret]').replace(member, '$1[secret]');
}

/** Makes a log argument safe: errors become name, message and stack; objects become text; all of it redacted. */
export function redact(value: unknown): unknown {
  if (value instanceof Error) return redactText(value.stack ?? `${value.name}: ${value.message}`);
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'object' && value !== null) return redactText(JSON.stringify(value));
  return value;
}
