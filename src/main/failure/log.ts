import log from 'electron-log/main.js';
import { redact } from './redaction';
import { withSources } from './source-maps';

/**
 * The app's log: `logs/main.log` in the profile folder, 1 MB kept twice, the console in development only. Every word
 * passes the redaction first, whoever wrote it, and stacks name our sources (`built` is the build's folder).
 */
export function setUpLog(folder: string, built: string): void {
  log.transports.file.resolvePathFn = () => `${folder}/main.log`;
  log.transports.file.maxSize = 1_048_576;
  log.transports.file.level = 'info';
  log.transports.console.level = process.env['PORTERO_LOG'] ? 'debug' : false;
  const safe = (value: unknown): unknown => {
    const redacted = redact(value);
    return typeof redacted === 'string' ? withSources(redacted, built) : redacted;
  };
  log.hooks.push((message) => ({ ...message, data: message.data.map(safe) }));
}

export { log };
