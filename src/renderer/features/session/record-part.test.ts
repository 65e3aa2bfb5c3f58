import { createInstance } from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import type { OwnProfile } from '#contract/session';
import { en } from '../../i18n/en/en';
import { RecordPart } from './record-part';

const i18n = createInstance({ lng: 'en', resources: { en: { translation: en } }, initAsync: false });
await i18n.init();

const adela: OwnProfile = { userName: 'Adela Ministra', profileName: 'Agente', active: true };
const ana: OwnProfile = { userName: 'ana', profileName: 'Operador', active: true };
const shown = (asked: OwnProfile | null, came: OwnProfile | null) =>
  renderToStaticMarkup(createElement(I18nextProvider, { i18n }, createElement(RecordPart, { asked, came })));

describe('the person’s own record', () => {
  it('calls a name a name where it came with the sign-in, and a user name where the system was asked', () => {
    expect(shown(null, adela)).toContain('<dt>Name</dt><dd>Adela Ministra</dd>');
    expect(shown(ana, null)).toContain('<dt>User name</dt><dd>ana</dd>');
    expect(shown(ana, adela)).toContain('<dt>User name</dt><dd>ana</dd>');
  });
});
