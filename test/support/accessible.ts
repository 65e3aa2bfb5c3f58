import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Every rule, in one language and theme, for what is on the page; in the other, those that its colours and words change. */
const LOOKS = [
  { language: 'en', theme: 'light', rules: null },
  { language: 'es', theme: 'dark', rules: ['color-contrast', 'html-lang-valid', 'document-title'] },
] as const;

type Look = (typeof LOOKS)[number];

/** Changes language and theme where the page is, and waits until both are on show and nothing fades any more. */
async function wear(page: Page, { language, theme }: Look): Promise<void> {
  await page.evaluate((chosen) => window.portero.call('settings/update', chosen), { language, theme });
  const html = page.locator(`html[lang=${language}][data-mantine-color-scheme=${theme}]`);
  await expect(html).toBeAttached();
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/** No violation of WCAG 2.2 AA on what is shown now, in both languages and both themes; leaves the page in English. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const look of LOOKS) {
    await wear(page, look);
    const axe = new AxeBuilder({ page }).setLegacyMode();
    if (look.rules) axe.withRules([...look.rules]);
    else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect(found, `${screen}, ${look.language}, ${look.theme}`).toEqual([]);
  }
  await wear(page, LOOKS[0]);
}
