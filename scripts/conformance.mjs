import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/paths.mjs';
import { run, toolEnvironment } from './lib/run.mjs';
import { main, SetUpError } from './lib/say.mjs';

const USAGE = `npm run conformance                        the documents against local servers and the client
npm run conformance -- --url URL --system SYSTEM [...]
                                           the same against an installation

  --url URL              where the system's API begins; https, or http to this computer
  --system SYSTEM        which system answers there: ${systems().join(', ')}
  --user NAME            who signs in (a user name, or an e-mail address where the system asks for that)
  --password-env NAME    environment variable that holds the password; without it you are asked
  --captcha-token TOKEN  a fresh captcha token, for the one sign-in that most statements share
  --allow-writes         also send requests that may change something
  --help                 this text
`;

const FLAGS = {
  url: { type: 'string' },
  system: { type: 'string' },
  user: { type: 'string' },
  'password-env': { type: 'string' },
  'captcha-token': { type: 'string' },
  'allow-writes': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
};

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const NEXT = 'see npm run conformance -- --help';

/** Every system that has statements. */
function systems() {
  const folder = join(root, 'test', 'conformance', 'statements');
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** @throws {SetUpError} that names the flag */
function readFlags(args) {
  if (args.some((arg) => /^--password(=|$)/.test(arg))) {
    const why = 'a password on the command line is seen by everybody on this computer';
    throw new SetUpError(why, 'put it into an environment variable and name that with --password-env');
  }
  let flags;
  try {
    flags = parseArgs({ args, options: FLAGS, strict: true }).values;
  } catch (error) {
    throw new SetUpError(error.message, NEXT);
  }
  const given = Object.keys(flags).filter((flag) => flags[flag] !== FLAGS[flag].default);
  if (flags.url === undefined && given.some((flag) => flag !== 'help')) {
    throw new SetUpError(`--${given[0]} is about an installation, and there is no --url`, NEXT);
  }
  return flags;
}

/** @throws {SetUpError} when it is no address, or one to which no password should be sent */
function readUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // What was typed is not repeated: there may be a password in it.
  if (!url || !/^https?:$/.test(url.protocol))
    throw new SetUpError('--url is no http or https address', NEXT);
  if (url.username || url.password || url.search || url.hash) {
    throw new SetUpError('--url: an address only, without name, password, query or fragment', NEXT);
  }
  if (url.protocol === 'http:' && !LOOPBACK.includes(url.hostname)) {
    throw new SetUpError('--url: over plain http anybody on the way could read the password', 'use https');
  }
  return url.href;
}

function readSystem(system) {
  if (systems().includes(system)) return system;
  const what = system === undefined ? '--system is missing' : `--system: ${system} is none we know`;
  throw new SetUpError(what, `choose: ${systems().join(', ')}`);
}

/** The password: from the variable that was named, or typed without being seen. */
async function readPassword(variable) {
  if (variable !== undefined) {
    const password = process.env[variable];
    if (!password) throw new SetUpError(`--password-env: ${variable} is not set`, `set it and run again`);
    return password;
  }
  if (!process.stdin.isTTY) {
    throw new SetUpError('there is nobody to ask for the password', 'name a variable with --password-env');
  }
  process.stderr.write('Password: ');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const password = await terminal.question('');
  terminal.close();
  process.stderr.write('\n');
  return password;
}

/** What the suite reads (test/conformance/targets/given-settings.ts); secrets have variables of their own. */
async function readSettings(flags) {
  if (flags.url === undefined) return {};
  const settings = {
    url: readUrl(flags.url),
    system: readSystem(flags.system),
    userName: flags.user,
    allowWrites: flags['allow-writes'],
  };
  if (flags['password-env'] !== undefined && flags.user === undefined) {
    throw new SetUpError('--password-env: whose password? There is no --user', NEXT);
  }
  return {
    PORTERO_CONFORMANCE: JSON.stringify(settings),
    ...(flags.user !== undefined && {
      PORTERO_CONFORMANCE_PASSWORD: await readPassword(flags['password-env']),
    }),
    ...(flags['captcha-token'] !== undefined && {
      PORTERO_CONFORMANCE_CAPTCHA_TOKEN: flags['captcha-token'],
    }),
  };
}

/** `npm run conformance`: what the documents say, checked; ends with a table. */
await main(async () => {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) {
    process.stdout.write(USAGE);
    return;
  }
  const settings = await readSettings(flags);
  await ensureDependencies();
  const options = { output: 'inherit', env: toolEnvironment(settings) };
  if (flags.url !== undefined) {
    const asked = await run('node', [join(root, 'scripts', 'lib', 'ask-installation.mjs')], options);
    process.exitCode = asked.code;
    if (asked.code !== 0) return;
  }
  const suite = ['run', '--project', 'conformance', 'test/conformance/conformance.test.ts'];
  const { code } = await run('vitest', suite, options);
  process.exitCode = code;
});
