import type { Connection, ConnectionDraft, SystemId } from '#contract/connection';

/** What is typed and chosen in the sheet that adds or edits a connection. */
export interface ConnectionFields {
  name: string;
  address: string;
  /** Null: the one that answers there. */
  system: SystemId | null;
  siteKey: string;
  allowPlainHttp: boolean;
  trustedFingerprint: string | null;
}

/** A sheet with nothing in it. */
export const EMPTY_FIELDS: ConnectionFields = {
  name: '',
  address: '',
  system: null,
  siteKey: '',
  allowPlainHttp: false,
  trustedFingerprint: null,
};

/** A sheet with a connection in it. */
export function fieldsOf(connection: Connection): ConnectionFields {
  const { name, address, system, turnstileSiteKey, allowPlainHttp, trustedFingerprint } = connection;
  return { name, address, system, siteKey: turnstileSiteKey ?? '', allowPlainHttp, trustedFingerprint };
}

/** The fields with one changed. What was chosen for one address says nothing about another. */
export function withField<F extends keyof ConnectionFields>(
  fields: ConnectionFields,
  field: F,
  value: ConnectionFields[F],
): ConnectionFields {
  const next = { ...fields, [field]: value };
  if (field !== 'address' || placeOf(fields) === placeOf(next)) return next;
  return { ...next, system: null, allowPlainHttp: false, trustedFingerprint: null };
}

/** What a test is about: where the fields lead, and over what. A report about another place does not count. */
export function placeOf({ address, allowPlainHttp, trustedFingerprint }: ConnectionFields): string {
  return JSON.stringify([address.trim(), allowPlainHttp, trustedFingerprint]);
}

/** Where the fields lead, as main wants to be asked about it. */
export function askedOf(fields: ConnectionFields): Omit<ConnectionDraft, 'name'> {
  const siteKey = fields.siteKey.trim();
  return {
    address: fields.address.trim(),
    ...(fields.system === null ? {} : { system: fields.system }),
    ...(siteKey === '' ? {} : { turnstileSiteKey: siteKey }),
    ...(fields.allowPlainHttp ? { allowPlainHttp: true } : {}),
    ...(fields.trustedFingerprint === null ? {} : { trustedFingerprint: fields.trustedFingerprint }),
  };
}

/** What a field lacks, as the key of the sentence that says so. */
interface MissingFields {
  name?: 'nameMissing' | 'nameLong';
  address?: 'addressMissing';
}

/** What has to be filled in before main is asked. Whether an address may be used is main's to say. */
export function missingIn(fields: ConnectionFields): MissingFields {
  const name = fields.name.trim();
  return {
    ...(name === '' ? { name: 'nameMissing' } : name.length > 80 ? { name: 'nameLong' } : {}),
    ...(fields.address.trim() === '' ? { address: 'addressMissing' } : {}),
  };
}
