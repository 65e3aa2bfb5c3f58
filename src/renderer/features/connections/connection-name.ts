import type { TFunction } from 'i18next';
import type { Connection } from '#contract/connection';

/** What a connection is called on screen: as the person named it, and the practice system in the language on screen. */
export function connectionName(t: TFunction, connection: Connection): string {
  return connection.local ? t('localServer.name') : connection.name;
}
