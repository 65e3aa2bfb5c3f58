import type { Scheduler } from 'fast-check';
import {
  startLittleCorporation,
  type Arrival,
  type LittleCorporation,
} from '../../testing/little-corporation';

/** A write that was carried out, or refused, and what it changed. */
export interface Write {
  /** By whom; the first word of their token. */
  by: string;
  /** Changed from elsewhere: their profile, not their state. */
  profile: boolean;
  person: string;
  /** What it asked for. */
  active: unknown;
  status: number;
  before: { active: boolean; profile: number };
  after: { active: boolean; profile: number };
  /** Its answer was lost. */
  lost: boolean;
}

/** How the system treats a request. */
export type Treatment = 'well' | 'answer-lost' | 'fails' | 'asks-for-patience';

/** A system whose answers come in the order that a scheduler chooses, well or not, and who counts what is written. */
export interface SharedSystem {
  corporation: LittleCorporation;
  writes: Write[];
  /** Lets requests through, one at a time, as long as `going` says so; calls `meanwhile` in between. */
  run(going: () => boolean, meanwhile: () => Promise<void>): Promise<void>;
  /** From now on the scheduler orders the answers, and not all go well; or everything goes well, and at once. */
  disorder(on: boolean): void;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Turns of the event loop without anything new after which all requests under way have arrived. */
const QUIET_TURNS = 3;

/** Starts one for the running test; `treatments` are for one request each, the rest goes well. */
export async function sharedSystem(
  scheduler: Scheduler,
  treatments: readonly Treatment[],
): Promise<SharedSystem> {
  const corporation = await startLittleCorporation();
  const writes: Write[] = [];
  let requests = 0;
  let disordered = false;
  let lost = false;
  const snapshot = (person: string): Write['before'] => {
    const user = corporation.users.find(({ Id }) => Id === person);
    return { active: user?.Activo === true, profile: user?.IdPerfil ?? 0 };
  };
  let before = new Map<string, Write['before']>();
  const remember = (): void => {
    before = new Map(corporation.users.map(({ Id }) => [Id, snapshot(Id)]));
  };
  corporation.disturb = async (arrival) => {
    const { line } = arrival;
    const treatment = disordered ? (treatments[requests] ?? 'well') : 'well';
    if (disordered) requests += 1;
    if (disordered) await scheduler.schedule(Promise.resolve(), line);
    remember();
    lost = false;
    const refuse = { fails: 500, 'asks-for-patience': 429, well: 0, 'answer-lost': 0 }[treatment];
    if (refuse > 0) {
      note(arrival, refuse);
      return { refuse };
    }
    lost = treatment === 'answer-lost';
    return lost ? 'drop' : undefined;
  };
  const note = ({ line, bearer = '', body }: Arrival, status: number): void => {
    const [method, path = ''] = line.split(' ');
    if (method !== 'PUT') return;
    const person = path.split('/').at(-1) ?? '';
    const [by = '', what] = bearer.split(' ');
    const known = before.get(person);
    if (!known) throw new Error(`${person} is nobody`);
    const after = snapshot(person);
    writes.push({
      by,
      profile: what === 'profiles',
      person,
      active: body['Activo'],
      status,
      before: known,
      after,
      lost,
    });
  };
  corporation.carriedOut = note;
  return {
    corporation,
    writes,
    disorder(on) {
      disordered = on;
    },
    async run(going, meanwhile) {
      for (let quiet = 0; going(); quiet += 1) {
        const seen = requests;
        await turn();
        if (requests !== seen) quiet = 0;
        if (quiet < QUIET_TURNS) continue;
        quiet = 0;
        if (scheduler.count() > 0) await scheduler.waitOne();
        await meanwhile();
      }
    },
  };
}
