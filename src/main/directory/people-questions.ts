import type { SystemId } from '#contract/connection';
import type { PeopleScope, Person, ProfileCount, ResolvedPeople, Sort } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import type { KnownAdministrators } from './profiles';
import type { ListQuestion } from './directory-port';
import type { KnownRow } from './people-list';

/** What the thread is started with. */
export interface ThreadStart {
  system: SystemId;
}

/** Who is meant by a question about rows. */
interface Asked {
  question: ListQuestion;
  administrators: KnownAdministrators;
}

/** What can be asked of the thread that holds a connection's people: each with what is given and what is answered. */
export interface PeopleQuestions {
  /** A new reading begins; one that was under way is over. `first`: nobody is known yet. */
  begin: [given: { first: boolean }, answer: null];
  /** The next bytes of the list; answers how many people have come. @throws {Failure} `bad-answer` */
  chunk: [given: { bytes: Uint8Array }, answer: { people: number }];
  /** There are no more bytes; `pending` are switches under way and the states they ask for. */
  finish: [given: { pending: readonly (readonly [string, boolean])[] }, answer: Finished];
  /** The reading came to nothing. */
  abandon: [given: null, answer: null];
  window: [given: Asked & { offset: number; limit: number }, answer: KnownWindow];
  stretch: [given: Asked & { from: number; to: number; most: number }, answer: string[]];
  position: [given: Asked & { personId: string }, answer: number | null];
  resolve: [given: { words: readonly string[] }, answer: ResolvedPeople];
  profileCounts: [given: null, answer: ProfileCount[]];
  /** Decides who is in scope and keeps that until they were all taken; answers how many. */
  collect: [
    given: { scope: PeopleScope; sort: Sort; administrators: KnownAdministrators },
    answer: Collected,
  ];
  /** The next of those collected. */
  take: [given: { collection: number; from: number; to: number }, answer: Person[]];
  /** A collection is not needed any more. */
  discard: [given: { collection: number }, answer: null];
  known: [given: { personId: string }, answer: Person | null];
  /** Ids of the active people who have one of these profiles. */
  activeWith: [given: { profileIds: readonly string[] }, answer: string[]];
  merge: [given: { people: readonly Person[]; elsewhere: boolean }, answer: null];
  remove: [given: { personIds: readonly string[] }, answer: null];
  /** People of these names were made here. */
  madeHere: [given: { userNames: readonly string[] }, answer: null];
  forgetMarks: [given: null, answer: null];
}

/** How a reading came out: done, or the short text that the system answered instead of a list. */
export type Finished = { instead: string } | null;

/** A collection of people to be taken. */
export interface Collected {
  collection: number;
  people: number;
}

/** A window without what only main knows. */
export interface KnownWindow {
  rows: KnownRow[];
  matching: number;
  total: number;
  active: number;
  changedElsewhere: number;
}

export type QuestionName = keyof PeopleQuestions;
export type Given<Q extends QuestionName> = PeopleQuestions[Q][0];
export type Answer<Q extends QuestionName> = PeopleQuestions[Q][1];

/** What main says to the thread. */
export interface Question<Q extends QuestionName = QuestionName> {
  id: number;
  name: Q;
  given: Given<Q>;
}

/** What the thread says to main: in the order of the questions. `version` grows with every change of the list. */
export type Reply = { id: number; version: number } & ({ value: unknown } | { error: PorteroError });
