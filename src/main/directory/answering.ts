import { Failure } from '../failure/failure';
import type { PeopleDesk } from './people-desk';
import type { Question, QuestionName, Reply } from './people-questions';

/** Answers one question of main; a defect is answered as well, because somebody waits. */
export function answerQuestion(desk: PeopleDesk, { id, name, given }: Question): Reply {
  try {
    const handlers = desk as unknown as Record<QuestionName, (given: unknown) => unknown>;
    const value = handlers[name](given);
    return { id, version: desk.version, value };
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure('internal');
    return { id, version: desk.version, error: failure.error };
  }
}
