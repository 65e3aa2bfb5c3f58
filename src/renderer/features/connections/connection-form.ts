import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection, SystemDescription, SystemId } from '#contract/connection';
import type { ConnectionReport } from '#contract/connection-report';
import type { PorteroError } from '#contract/errors';
import { portero } from '../../bridge/bridge';
import {
  askedOf,
  EMPTY_FIELDS,
  fieldsOf,
  missingIn,
  placeOf,
  withField,
  type ConnectionFields,
} from './connection-fields';
import { obstacleTo, systemOf, type Obstacle } from './obstacles';

/** The state of one sheet that adds or edits a connection. */
export interface ConnectionForm {
  /** The connection that is edited; null where one is added. */
  editing: Connection | null;
  fields: ConnectionFields;
  systems: readonly SystemDescription[];
  /** The last report and the fields it is about. */
  tested: { fields: ConnectionFields; report: ConnectionReport } | null;
  testing: boolean;
  /** Grows with every test, and when the fields come to lead elsewhere: only the answer to the last one counts. */
  round: number;
  saving: boolean;
  /** The person wanted to go on: what is missing may be pointed out. */
  checked: boolean;
  error: PorteroError | null;
  /** What stopped the last try to save; a new object with every try. */
  stop: { obstacle: Obstacle } | null;
  /** What was pointed out about this address. */
  said: ReadonlySet<Obstacle>;
}

export type ConnectionFormStore = StoreApi<ConnectionForm>;

/** A form for a new connection, or for one that there is. */
export function createConnectionForm(editing: Connection | null): ConnectionFormStore {
  return createStore<ConnectionForm>(() => ({
    editing,
    fields: editing ? fieldsOf(editing) : EMPTY_FIELDS,
    systems: [],
    tested: null,
    testing: false,
    round: 0,
    saving: false,
    checked: false,
    error: null,
    stop: null,
    said: new Set(),
  }));
}

/** Asks main which systems can be chosen. */
export async function askSystems(form: ConnectionFormStore): Promise<void> {
  const answer = await portero.call('systems/list');
  if (answer.ok) form.setState({ systems: answer.value });
}

/** Takes over what was typed or chosen. */
export function changeField<F extends keyof ConnectionFields>(
  form: ConnectionFormStore,
  field: F,
  value: ConnectionFields[F],
): void {
  form.setState((before) => {
    const fields = withField(before.fields, field, value);
    const same = placeOf(fields) === placeOf(before.fields) && fields.system === before.fields.system;
    return {
      fields,
      error: null,
      stop: null,
      said: field === 'address' ? new Set() : before.said,
      ...(same ? {} : { testing: false, round: before.round + 1 }),
    };
  });
}

/** The report about the address as it is typed now, also if it was asked for under other terms. */
export function reportIn({ tested, fields }: ConnectionForm): ConnectionReport | null {
  return tested && tested.fields.address.trim() === fields.address.trim() ? tested.report : null;
}

/** Has anything changed that the system, and what is kept for it, depend on? */
export function leadsElsewhere({ editing, fields }: ConnectionForm): boolean {
  if (!editing) return false;
  return placeOf(fields) !== placeOf(fieldsOf(editing)) || fields.system !== editing.system;
}

/**
 * Asks the address, without credentials, what it is. Answers the report; null where there is none, or where the
 * fields have meanwhile come to lead elsewhere.
 */
export async function testConnection(form: ConnectionFormStore): Promise<ConnectionReport | null> {
  const { fields } = form.getState();
  const round = form.getState().round + 1;
  form.setState({ testing: true, round, error: null, stop: null });
  const answer = await portero.call('connections/test', askedOf(fields));
  if (form.getState().round !== round) return null;
  form.setState({ testing: false });
  if (!answer.ok) {
    form.setState({ error: answer.error, tested: null });
    return null;
  }
  const report = answer.value;
  const unusable = report.problem?.code === 'bad-address' ? report.problem : null;
  form.setState({ error: unusable, tested: unusable ? null : { fields, report } });
  const { editing } = form.getState();
  // Where nobody can say which system it is now, it is most likely still the same.
  if (editing && fields.system === null && report.system === null) {
    form.setState((state) => ({ fields: { ...state.fields, system: editing.system } }));
  }
  return unusable ? null : report;
}

/** Takes over a choice that changes what the test is about, and tests anew where that can tell more. */
export function choose<F extends 'system' | 'allowPlainHttp' | 'trustedFingerprint'>(
  form: ConnectionFormStore,
  field: F,
  value: ConnectionFields[F],
): void {
  const report = reportIn(form.getState());
  changeField(form, field, value);
  const pointless = field === 'system' && report?.problem;
  if (report && value !== null && value !== false && !pointless) void testConnection(form);
}

/**
 * Saves the connection, testing it before where that was not done. Answers it; null where something stands in the
 * way, which the form then says.
 */
export async function saveConnection(form: ConnectionFormStore): Promise<Connection | null> {
  const before = form.getState();
  if (before.saving) return null;
  form.setState({ checked: true, stop: null, error: null });
  if (Object.keys(missingIn(before.fields)).length > 0) return null;
  form.setState({ saving: true });
  const saved = await save(form);
  form.setState({ saving: false });
  return saved;
}

async function save(form: ConnectionFormStore): Promise<Connection | null> {
  const { editing, fields } = form.getState();
  const draft = { name: fields.name.trim(), ...askedOf(fields) };
  if (!editing || leadsElsewhere(form.getState())) {
    const system = await systemThere(form);
    if (system === null) return null;
    draft.system = system;
  }
  const answer = editing
    ? await portero.call('connections/edit', { ...draft, connectionId: editing.id })
    : await portero.call('connections/add', draft);
  if (answer.ok) return answer.value;
  form.setState({ error: answer.error });
  return null;
}

/** Which system the connection is for, by a test that nothing stands in the way of; null where something does. */
async function systemThere(form: ConnectionFormStore): Promise<SystemId | null> {
  const { tested, fields } = form.getState();
  const known = tested && placeOf(tested.fields) === placeOf(fields) ? tested.report : null;
  // Whoever presses again after nobody answered has perhaps switched the VPN on.
  const report = known && !known.problem ? known : await testConnection(form);
  if (!report) return null;
  if (form.getState().systems.length === 0) await askSystems(form);
  const now = form.getState();
  const obstacle = obstacleTo({ fields: now.fields, report, systems: now.systems }, now.said);
  if (!obstacle) return systemOf(now.fields, report);
  form.setState({ stop: { obstacle }, said: new Set([...now.said, obstacle]) });
  return null;
}
