import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { en } from '../i18n/en/en';
import { openPage, switchOf } from '../testing/open-page';
import { someSystem } from '../testing/some-system';

const address = () => decodeURIComponent(location.hash);
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

test('back and forward lead through the places, and a screen is as it was left', async () => {
  const { user } = await openPage(someSystem());
  await switchOf('p001');
  const search = () => screen.findByRole('searchbox', { name: en.users.search });
  await user.type(await search(), 'p002');
  await waitFor(() => expect(address()).toBe('#corp/users?q=p002'));
  const sections = within(screen.getByRole('navigation', { name: en.sections.label }));
  await user.click(sections.getByRole('button', { name: en.sections.journal }));
  expect(sections.getByRole('button', { name: en.sections.journal })).toHaveAttribute('aria-current', 'page');
  await user.click(sections.getByRole('button', { name: en.sections.session }));
  await heading(en.sections.sessionTitle);

  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await heading(en.sections.journal);
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(await search()).toHaveValue('p002');
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await heading(en.sections.journal);
  fireEvent.mouseUp(window, { button: 3 });
  expect(await search()).toHaveValue('p002');
});

test('the first thing that Tab reaches leads past header and sections', async () => {
  const { user } = await openPage(someSystem());
  await switchOf('p001');
  await user.click(document.body);
  await user.tab();
  expect(screen.getByRole('button', { name: en.common.skip })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('grid', { name: 'Users' })).toContainElement(document.activeElement as HTMLElement);
});
