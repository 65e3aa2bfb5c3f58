import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { expect, test } from '../support/app';
import { fillTemplate } from './guide/fill-template';
import { SCREENSHOTS, setStage } from './stage';

const guide = join(import.meta.dirname, '..', '..', 'docs', 'guide');
const template = (language: string) =>
  readFileSync(join(import.meta.dirname, 'guide', `${language}.md`), 'utf8');

/** More words than this take longer than two minutes. */
const MOST_WORDS = 460;

/** The keys of everything on the open sheet of shortcuts, by its words; of more than two ways the first two. */
async function keysOn(page: Page, or: string): Promise<Map<string, string>> {
  const lines = await page.locator('dl > div').evaluateAll((all) =>
    all.map((line) => ({
      words: line.querySelector('dt')?.textContent ?? '',
      ways: [...line.querySelectorAll('dd > span > span:last-child')].map((way) =>
        [...way.children].map((part) => ({ key: part.tagName === 'KBD', text: part.textContent })),
      ),
    })),
  );
  const written = (way: { key: boolean; text: string | null }[]) =>
    way
      .map(({ key, text }, index) =>
        key ? `${way[index - 1]?.key ? '+' : ''}<kbd>${text}</kbd>` : ` ${text?.trim()} `,
      )
      .join('');
  return new Map(lines.map(({ words, ways }) => [words, ways.slice(0, 2).map(written).join(` ${or} `)]));
}

for (const language of ['en', 'es'] as const) {
  test(`the two-minute guide: ${language}`, async ({ start }) => {
    const { page, t, button, field, signIn } = await setStage(await start(), { language, theme: 'light' });
    await button(t.welcome.tryOffline).click();
    await expect(field(t.signIn.userName)).toBeVisible();
    await signIn('admin', 'Admin123456!');
    await expect(page.getByRole('switch').first()).toBeVisible();
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: t.shortcuts.title })).toBeVisible();
    const keys = await keysOn(page, t.shortcuts.or);

    const images = join(guide, 'images', language);
    rmSync(images, { recursive: true, force: true });
    mkdirSync(images, { recursive: true });
    const filled = fillTemplate(template(language), {
      dictionary: t,
      keys: (words) => {
        const found = keys.get(words);
        if (found === undefined) throw new Error(`no keys are known for “${words}”`);
        return found;
      },
      picture: (name) => {
        copyFileSync(join(SCREENSHOTS, `${name}-light-${language}.png`), join(images, `${name}.png`));
        return `images/${language}/${name}.png`;
      },
    });
    const path = join(guide, `${language}.md`);
    const text = await format(filled, {
      ...(await resolveConfig(path)),
      parser: 'markdown',
      proseWrap: 'always',
    });
    const words = text.replaceAll(/!\[.*?\]\(.*?\)|<\/?kbd>/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
    expect(words.length, 'words of the guide').toBeLessThanOrEqual(MOST_WORDS);
    writeFileSync(path, text);
  });
}

test('a placeholder that nothing stands behind stops the guide', () => {
  const fill = (text: string) =>
    fillTemplate(text, {
      dictionary: { users: { title: 'Users', of: 'Of {{name}}' } },
      keys: (words) => `<${words}>`,
      picture: (name) => `${name}.png`,
    });
  expect(fill('{{users.title}} {{users.of name=users.title}} {{keys users.title}} {{picture list}}')).toBe(
    'Users Of Users <Users> list.png',
  );
  expect(() => fill('{{users.titel}}')).toThrow('no sentence users.titel');
  expect(() => fill('{{users}}')).toThrow('no sentence users');
  expect(() => fill('{{users.of}}')).toThrow('left with a gap');
  expect(() => fill('{{users.title name=users.title}}')).toThrow('no gap called name');
});
