import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { en } from '../../src/renderer/i18n/en/en';
import { es } from '../../src/renderer/i18n/es/es';
import type { Dictionary, Language } from '../../src/renderer/i18n/dictionary';
import type { RunningApp } from '../support/app';
import '../support/bridge-calls';

/** Where the pictures go: `NAME-THEME-LANGUAGE.png`. */
export const SCREENSHOTS = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');

/** The size of every picture, px. */
const SIZE = { width: 1180, height: 780 };

const DICTIONARIES: Record<Language, Dictionary> = { en, es };

/** How a picture is to look. */
export interface Look {
  language: Language;
  theme: 'light' | 'dark';
}

/** The app in one look, and what its pictures need. */
export interface Stage {
  page: Page;
  /** The sentences on screen. */
  t: Dictionary;
  /** Takes the picture of the whole window, without the pointer over anything. */
  take: (name: string) => Promise<void>;
  button: (name: string) => ReturnType<Page['getByRole']>;
  field: (name: string) => ReturnType<Page['getByRole']>;
  /** Fills the sign-in form and sends it; resolves on the users. */
  signIn: (userName: string, password: string) => Promise<void>;
}

/** Gives a fresh app its size and look. It stays on the screen it was on. */
export async function setStage({ page, electron }: RunningApp, look: Look): Promise<Stage> {
  const { language, theme } = look;
  const t = DICTIONARIES[language];
  await electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, ...size }),
    SIZE,
  );
  await page.evaluate((chosen) => window.portero.call('settings/update', chosen), { language, theme });
  await page.reload();
  await page.waitForSelector(`html[data-portero-ready][lang=${language}]`);
  const field = (name: string) => page.getByRole('textbox', { name });
  return {
    page,
    t,
    take: async (name) => {
      await page.mouse.move(SIZE.width / 2, 1);
      const path = join(SCREENSHOTS, `${name}-${theme}-${language}.png`);
      await page.screenshot({ path, animations: 'disabled' });
    },
    button: (name) => page.getByRole('button', { name, exact: true }),
    field,
    signIn: async (userName, password) => {
      await field(t.signIn.userName).fill(userName);
      await field(t.signIn.password).fill(password);
      await field(t.signIn.password).press('Enter');
      await page.waitForSelector('html[data-portero-ready=users]');
    },
  };
}
