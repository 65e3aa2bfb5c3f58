import type { TFunction } from 'i18next';
import type { Connection } from '#contract/connection';

/** What a connection is called on screen: as whoever set it named it; those to the practice server by their system. */
export function connectionName(t: TFunction, connection: Connection): string {
  return connection.local ? t('localServer.nameOf', { system: connection.systemName }) : connection.name;
}
