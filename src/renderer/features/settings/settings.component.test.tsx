import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Preferences } from '#contract/settings';
import { en } from '../../i18n/en/en';
import { es } from '../../i18n/es/es';
import { openPage, tell } from '../../testing/open-page';
import { someSystem } from '../../testing/some-system';

const START = { language: 'en', theme: 'light', density: 'comfortable' } as const;

test('a language that is chosen is on screen at once, whatever was typed stays, and other windows follow', async () => {
  let now: Preferences = START;
  const bridge = someSystem({ signedOut: true }).answer('settings/update', (patch) => {
    now = { ...now, ...(patch as Partial<Preferences>) };
    return now;
  });
  const { user } = await openPage(bridge);
  await user.type(screen.getByRole('textbox', { name: en.signIn.userName }), 'ana');
  await user.click(screen.getByRole('button', { name: en.settings.label }));
  await user.click(await screen.findByRole('menuitemradio', { name: en.settings.spanish }));
  expect(await screen.findByRole('textbox', { name: es.signIn.userName, hidden: true })).toHaveValue('ana');
  expect(document.documentElement.lang).toBe('es');
  expect(bridge.asked('settings/update')).toEqual([{ language: 'es' }]);

  await tell(bridge, 'settings/changed', START);
  await waitFor(() => expect(document.documentElement.lang).toBe('en'));
});
