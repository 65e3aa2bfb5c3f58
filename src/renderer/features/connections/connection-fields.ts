/** What is typed into the sheet that adds a connection. */
export interface ConnectionFields {
  name: string;
  address: string;
  siteKey: string;
}

/** What a field lacks, as the key of the sentence that says so. */
export interface MissingFields {
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

/** Is everything there that main needs? */
export function isFilledIn(fields: ConnectionFields): boolean {
  return Object.keys(missingIn(fields)).length === 0;
}
