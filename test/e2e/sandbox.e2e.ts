import { readFileSync } from 'node:fs';
import { expect, test } from '../support/app';
import { asOrdinaryUser } from '../support/ordinary-user';
import { openOffline, signIn } from '../support/screens';
import { temporaryFolder } from '../support/temporary-folder';

test('for an ordinary user every page runs in Chromium’s sandbox, and the main job works', async ({
  start,
  profile,
}) => {
  const folder = temporaryFolder('user');
  const executable = asOrdinaryUser(process.env['PORTERO_ELECTRON_PATH'] ?? '', profile, folder.path);
  const app = await start({ executable, withoutSwitches: ['--no-sandbox'] });
  const { page, electron } = app;
  await openOffline(page);
  await expect(page.getByText('Check passed')).toBeVisible();
  const pages = await electron.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => [contents.getType(), contents.getOSProcessId()] as const),
  );
  expect(pages.map(([type]) => type).sort()).toEqual(['webview', 'window']);
  if (process.platform === 'linux') {
    for (const [, pid] of pages) {
      expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m);
      expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toContain('--no-sandbox');
    }
  }
  await signIn(page);
  await app.quit();
  folder.remove();
});
