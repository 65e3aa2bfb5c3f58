import { Failure } from '../failure/failure';
import type { ApiAnswer } from './http-client';

/**
 * The answer's body as JSON.
 * @throws {Failure} `bad-answer` for HTML, half a body, nothing at all
 */
export function jsonOf(answer: ApiAnswer): unknown {
  try {
    return JSON.parse(answer.text);
  } catch {
    throw new Failure('bad-answer', { status: answer.status });
  }
}
