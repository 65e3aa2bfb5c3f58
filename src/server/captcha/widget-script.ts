/* oxlint-disable import/default, import/no-named-as-default, typescript/triple-slash-reference -- Vite's ?raw gives the text, whatever a module exports; the reference brings its type along. */
/// <reference path="./widget/raw-text.d.ts" />
import api from './widget/api.js?raw';
import askChallenge from './widget/ask-challenge.js?raw';
import styles from './widget/styles.js?raw';
import options from './widget/options.js?raw';
import start from './widget/start.js?raw';
import texts from './widget/texts.js?raw';
import view from './widget/view.js?raw';
import widget from './widget/widget.js?raw';

import type { App } from '../http/app';

/** Where the widget's script is, as Cloudflare's is. */
export const WIDGET_PATH = '/turnstile/v0/api.js';

/** The parts in the order of their imports: what a part uses stands before it. */
const PARTS = [texts, options, styles, view, askChallenge, widget, api, start];

/**
 * The widget's script for a browser: one classic script, as Turnstile's is, because only such a one is done when its
 * `onload` fires. The parts are written as modules, so that they can be read and tested one by one; here their import and
 * export words go and one function holds them all. No name may therefore occur at the top of two parts.
 */
export const WIDGET_SCRIPT = [
  "(() => {\n'use strict';",
  ...PARTS.map((part) => part.replaceAll(/^import [^;]+;$/gm, '').replaceAll(/^export /gm, '')),
  'start(document.currentScript);\n})();\n',
].join('\n');

/** `GET /turnstile/v0/api.js`: a Turnstile-compatible widget of our own for pages that this server's clients show. */
export function registerWidgetRoute(app: App): void {
  app.get(WIDGET_PATH, (_request, reply) => reply.type('text/javascript; charset=utf-8').send(WIDGET_SCRIPT));
}
