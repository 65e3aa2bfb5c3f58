import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { temporaryFolder } from './temporary-folder';

/** What the person's keyring is in: open, there but locked, or not there at all. */
export type KeyringState = 'unlocked' | 'locked' | 'missing';

/** A message bus with a real gnome-keyring on it (Linux), as a desktop session has one. */
export interface Keyring {
  /** What an app must be given to find it. */
  env: Record<string, string>;
  args: string[];
  /** Ends the daemon and, unless it is to be missing, starts another on the same keyring files. */
  become(state: KeyringState): Promise<void>;
  close(): Promise<void>;
}

/** Without service folders nothing is started by being asked for: a missing keyring stays missing. */
const BUS_CONFIG = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`;

/** Starts the bus and an unlocked keyring with files of its own. */
export async function startKeyring(): Promise<Keyring> {
  const folder = temporaryFolder('keyring');
  const config = join(folder.path, 'bus.conf');
  writeFileSync(config, BUS_CONFIG);
  const bus = spawn('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = (await once(createInterface(bus.stdout), 'line')) as [string];
  const runtimeDir = join(folder.path, 'run');
  const dataDir = join(folder.path, 'data');
  for (const path of [runtimeDir, dataDir]) mkdirSync(path, { mode: 0o700 });
  const env = {
    DBUS_SESSION_BUS_ADDRESS: address,
    XDG_RUNTIME_DIR: runtimeDir,
    XDG_DATA_HOME: dataDir,
  };
  let daemon: ChildProcess | undefined;

  const end = async (): Promise<void> => {
    if (daemon && daemon.exitCode === null) {
      daemon.kill('SIGKILL');
      await once(daemon, 'exit');
    }
    daemon = undefined;
  };
  const become = async (state: KeyringState): Promise<void> => {
    await end();
    if (state === 'missing') return;
    const words = state === 'unlocked' ? ['--unlock'] : ['--start'];
    const child = spawn('gnome-keyring-daemon', [...words, '--components=secrets', '--foreground'], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    daemon = child;
    child.stdin.end(state === 'unlocked' ? 'the keyring password' : '');
    while (!(await answersOn(address))) await setImmediate();
  };
  await become('unlocked');
  return {
    env,
    args: ['--password-store=gnome-libsecret'],
    become,
    close: async () => {
      await end();
      bus.kill('SIGTERM');
      await once(bus, 'exit');
      folder.remove();
    },
  };
}

/** Is there somebody on the bus who answers for secrets? */
async function answersOn(address: string): Promise<boolean> {
  const name = 'org.freedesktop.DBus';
  const question = [`--bus=${address}`, '--print-reply=literal', `--dest=${name}`, '/org/freedesktop/DBus'];
  const child = spawn('dbus-send', [...question, `${name}.NameHasOwner`, 'string:org.freedesktop.secrets'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let answer = '';
  child.stdout.on('data', (text: Buffer) => (answer += text.toString()));
  await once(child, 'close');
  return answer.includes('true');
}
