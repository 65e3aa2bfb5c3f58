import type { Person } from '../../../src/contract/directory';
import { readWholeList } from '../../../src/main/dialects/listing-reading';
import { supported } from '../../../src/main/dialects/supported';
import type { ConnectionRuntime } from '../../../src/main/connections/connection-runtime';

/** Everybody at a client's system, read at once. */
export async function everybody({
  runtime: { client, dialect },
}: {
  runtime: Pick<ConnectionRuntime, 'client' | 'dialect'>;
}): Promise<Person[]> {
  return readWholeList(client, await supported(dialect.people).listRequest(), supported(dialect.listing));
}
