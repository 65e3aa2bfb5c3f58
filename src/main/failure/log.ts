import log from 'electron-log/main.js';
import { redact } from './redaction';

/**
 * The app's log: `logs/main.log` in the profile folder, 1 MB kept twice, the console in development only. Every word
 * passes the redaction first, whoever wrote it.
 */
export function setUpLog(folder: string): void {
  log.transports.file.resolvePathFn = () => `${folder}/main.log`;
  log.transports.file.maxSize = 1_048_576;
  log.transports.file.level = 'info';
  log.transports.console.level = process.env['PORTERO_LOG'] ? 'debug' : false;
  log.hooks.push((message) => ({ ...message, data: message.data.map(redact) }));
}

export { log };
