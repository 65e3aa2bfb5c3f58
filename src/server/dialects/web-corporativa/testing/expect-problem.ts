import { expect } from 'vitest';

/** Expects ASP.NET's problem document that names these fields, and returns its text. */
export async function expectProblem(
  answer: Response,
  fields: readonly string[],
  status = 400,
): Promise<string> {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const text = await answer.text();
  expect(Object.keys((JSON.parse(text) as { errors: object }).errors)).toEqual(fields);
  return text;
}
