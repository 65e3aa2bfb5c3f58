import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { serverOptionsSchema } from '#contract/local-server';
import type { ServerOptions } from '#contract/local-server';
import { SERVER_DIALECTS } from './dialects/registry';
import { ServerFailureError } from './failure/server-failure';
import { LOG_LEVELS } from './http/logging';
import type { LogLevel } from './http/logging';

/** What the command line asks for. */
export type CliRequest =
  | { readonly kind: 'help' }
  | { readonly kind: 'run'; readonly options: ServerOptions; readonly logLevel: LogLevel };

const FLAGS = {
  port: { type: 'string' },
  'data-dir': { type: 'string' },
  users: { type: 'string' },
  'token-lifetime': { type: 'string', multiple: true },
  'trusted-proxy': { type: 'string', multiple: true },
  'turnstile-secret': { type: 'string' },
  'siteverify-url': { type: 'string' },
  'turnstile-site-key': { type: 'string' },
  'set-aside-damaged': { type: 'boolean' },
  'log-level': { type: 'string', default: 'warn' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The flag that sets each option, for messages. */
const FLAG_OF: Readonly<Record<string, string>> = {
  port: '--port',
  dataDir: '--data-dir',
  users: '--users',
  tokenLifetimesS: '--token-lifetime',
  trustedProxies: '--trusted-proxy',
  turnstileSecret: '--turnstile-secret',
  siteverifyUrl: '--siteverify-url',
  turnstileSiteKey: '--turnstile-site-key',
};

/**
 * Reads the command line.
 *
 * @throws ServerFailureError `bad-options` with a message that names the flag
 */
export function readCliOptions(args: readonly string[]): CliRequest {
  const flags = parseFlags(args);
  if (flags.help) return { kind: 'help' };
  const logLevel = LOG_LEVELS.find((level) => level === flags['log-level']);
  if (logLevel === undefined) throw badOptions(`--log-level must be one of ${LOG_LEVELS.join(', ')}.`);
  const given = {
    port: readNumber(flags.port),
    dataDir: flags['data-dir'],
    users: readNumber(flags.users),
    tokenLifetimesS: readTokenLifetimes(flags['token-lifetime'] ?? []),
    trustedProxies: flags['trusted-proxy'],
    turnstileSecret: flags['turnstile-secret'],
    siteverifyUrl: flags['siteverify-url'],
    turnstileSiteKey: flags['turnstile-site-key'],
    setAsideDamaged: flags['set-aside-damaged'],
  };
  const parsed = serverOptionsSchema.safeParse(given);
  if (parsed.success) return { kind: 'run', options: parsed.data, logLevel };
  const [issue] = parsed.error.issues;
  throw badOptions(issue === undefined ? 'Not valid.' : sentenceOf(issue, given));
}

function badOptions(message: string): ServerFailureError {
  return new ServerFailureError('bad-options', message);
}

function sentenceOf({ path: [option], code, message }: z.core.$ZodIssue, given: object): string {
  const flag = FLAG_OF[String(option)] ?? 'An option';
  if (code !== 'invalid_type') return `${flag}: ${message}.`;
  // Flags are text: of another type than it should be is only what is missing and what is to be a number.
  const isGiven = Object.entries(given).some(([name, value]) => name === option && value !== undefined);
  return isGiven ? `${flag} must be a whole number, digits only.` : `${flag} is required.`;
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true }).values;
  } catch (error) {
    throw badOptions(error instanceof Error ? error.message : String(error));
  }
}

/** Digits only: `Number` would accept an empty text as 0. What is no number is left to the schema to refuse. */
function readNumber(text: string | undefined): unknown {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : text;
}

/**
 * Reads every `--token-lifetime [SYSTEM=]SECONDS` into seconds by system. One without a system is for all of them; one for a
 * system counts for more, wherever it stands, and of two the last.
 */
function readTokenLifetimes(texts: readonly string[]): Record<string, number> {
  const systems = SERVER_DIALECTS.map(({ system }) => system);
  const forAll: Record<string, number> = {};
  const forOne: Record<string, number> = {};
  for (const text of texts) {
    const [, system, seconds] = /^(?:([^=]+)=)?(\d+)$/.exec(text) ?? [];
    if (seconds === undefined || (system !== undefined && !systems.includes(system))) {
      throw badOptions(`--token-lifetime is [SYSTEM=]SECONDS, where SYSTEM is one of ${systems.join(', ')}.`);
    }
    if (system !== undefined) forOne[system] = Number(seconds);
    else for (const each of systems) forAll[each] = Number(seconds);
  }
  return { ...forAll, ...forOne };
}
