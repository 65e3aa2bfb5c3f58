import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { en } from '../../i18n/en/en';
import { openPage } from '../../testing/open-page';
import { someConnection } from '../../testing/some-connection';
import { SYSTEMS, someReport, UNKNOWN_CERTIFICATE } from '../../testing/some-report';
import { someSystem } from '../../testing/some-system';

const t = en.connections;

/** The page of somebody who has no connection yet, with the sheet for one open. */
async function openSheet() {
  const bridge = someSystem({ signedOut: true }).answer('connections/list', () => []);
  const { user } = await openPage(bridge);
  await user.click(await screen.findByRole('button', { name: en.welcome.addConnection }));
  const sheet = within(await screen.findByRole('dialog'));
  const fill = async (name: RegExp | string, text: string): Promise<void> => {
    const field = sheet.getByRole('textbox', { name });
    await user.clear(field);
    await user.type(field, text);
  };
  return { bridge, user, sheet, fill };
}

test.each([
  ['bad-address', en.connections.badAddress],
  ['plain-http', en.connectionTest.plainTitle],
  ['unreachable', en.errors.unreachable],
] as const)('an address that cannot be used (%s) is told, and stays to be mended', async (code, words) => {
  const { bridge, user, sheet, fill } = await openSheet();
  const plainHttp = code === 'plain-http';
  const report = someReport({
    plainHttp,
    problem: { code },
    candidates: [],
    system: null,
    answeredInMs: null,
  });
  bridge.answer('connections/test', () => report);
  await fill(t.name, 'Corp');
  await fill(t.address, 'corp.example');
  expect(sheet.queryByText(words)).toBeNull();
  await user.click(sheet.getByRole('button', { name: t.add }));
  expect((await sheet.findAllByText(words)).at(-1)).toBeVisible();
  expect(sheet.getByRole('textbox', { name: t.address })).toHaveValue('corp.example');
  expect(bridge.asked('connections/add')).toEqual([]);
});

test('an unknown certificate is laid open, and goes with the connection once it is trusted', async () => {
  const { bridge, user, sheet, fill } = await openSheet();
  const { fingerprint } = UNKNOWN_CERTIFICATE;
  bridge.answer('connections/test', ({ trustedFingerprint }) =>
    trustedFingerprint === fingerprint
      ? someReport({ certificate: { ...UNKNOWN_CERTIFICATE, trust: 'chosen' } })
      : someReport({
          problem: { code: 'certificate-unknown', fingerprint },
          certificate: UNKNOWN_CERTIFICATE,
          candidates: [],
          system: null,
        }),
  );
  const added = someConnection({ capabilities: SYSTEMS[1]!.capabilities });
  bridge.answer('connections/add', () => added);
  bridge.answer('connections/list', () => [added]);
  await fill(t.name, 'Corp');
  await fill(t.address, 'https://corp.example');
  await user.click(sheet.getByRole('button', { name: t.test }));
  expect(await sheet.findByText(en.connectionTest.unknownTitle)).toBeVisible();
  expect(sheet.getByText('10 11 12 13')).toBeVisible();
  await user.click(sheet.getByRole('checkbox', { name: en.connectionTest.trust }));
  expect(await sheet.findByText(en.connectionTest.trustedByChoice)).toBeVisible();
  await user.click(sheet.getByRole('button', { name: t.add }));
  await waitFor(() =>
    expect(bridge.asked('connections/add')).toMatchObject([
      { name: 'Corp', address: 'https://corp.example', trustedFingerprint: fingerprint },
    ]),
  );
});
