import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

const windows = process.platform === 'win32';

/**
 * The environment for every tool: the project's own Node (the `node` package) and its commands come first on the
 * PATH, so that a machine with Node 20 still runs tools that want 24.
 */
export function toolEnvironment(extra = {}) {
  const nodeBin = join(root, 'node_modules', 'node', 'bin');
  const path = [nodeBin, join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/** The Node that runs the project's tools: its own once installed, else the one that runs this script. */
export function toolNode() {
  const own = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}

/**
 * Runs a command and resolves to `{ code, signal, stdout }`. Output goes to `output`: 'show' (this terminal's
 * stderr), 'keep' (returned as `stdout`, both streams) or 'inherit' (this terminal's own streams).
 */
export function run(command, args, { output = 'show', cwd = root, env = toolEnvironment(), timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const stdio =
      output === 'inherit'
        ? 'inherit'
        : ['ignore', output === 'keep' ? 'pipe' : 2, output === 'keep' ? 'pipe' : 2];
    const child = spawn(command, args, { cwd, env, stdio, shell: windows && /\bnpm$/.test(command) });
    const timer = timeoutMs && setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    let stdout = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (stdout += text));
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, signal, stdout });
    });
  });
}

/** Is this command on the PATH? */
export async function hasCommand(name) {
  const { code } = await run(windows ? 'where' : 'sh', windows ? [name] : ['-c', `command -v ${name}`], {
    output: 'keep',
  });
  return code === 0;
}

/** How often it is looked whether whoever started us is still there, ms. */
const PARENT_CHECK_MS = 500;

/**
 * Runs a program in the foreground with this terminal's own streams and resolves to its exit code. It is told to end
 * when we are, and when our parent is gone: npm dies of a signal without handing it on. `started` is given the child.
 */
export function runInForeground(command, args, env = process.env, started = () => {}) {
  const child = spawn(command, args, { stdio: 'inherit', env });
  started(child);
  const end = () => child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && end(), PARENT_CHECK_MS);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      resolve(signal === 'SIGTERM' ? 0 : (code ?? 1));
    });
  });
}
