import type { ServerDialect } from './dialect';
import { webCorporativaDialect } from './web-corporativa/web-corporativa-dialect';

/** Every system this server plays. */
export const SERVER_DIALECTS: readonly ServerDialect[] = [webCorporativaDialect];
