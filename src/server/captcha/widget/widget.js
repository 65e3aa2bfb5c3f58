import { askChallenge } from './ask-challenge.js';
import { TurnstileError } from './options.js';
import { textsFor } from './texts.js';
import { createView } from './view.js';

/** How long the box to tick waits for a person, milliseconds. */
const INTERACTION_TIMEOUT_MS = 120_000;
const INTERACTION_TIMED_OUT = '110620';

/** Site keys of Cloudflare's invisible test widgets (TU-14). */
const INVISIBLE = /^[12]x0+BB$/;

/**
 * One rendered widget. `run` counts the attempts: an answer or a timer of an earlier attempt finds another number and does
 * nothing, so `reset` and `remove` may come at any moment.
 */
export function createWidget({ id, container, options, origin }) {
  let run = 0;
  let state = 'idle';
  let token = '';
  let timer;
  const view = createView({
    options,
    texts: textsFor(options.language, navigator.language),
    onTick: () => void attempt(true),
    onAgain: () => void attempt(false),
  });
  const field = options['response-field'] ? createField(id, options['response-field-name']) : undefined;
  container.append(view.host, ...(field ? [field] : []));

  function enter(next, viewOptions) {
    state = next;
    view.show(next, viewOptions);
    view.host.hidden = !isVisible(options, next);
  }

  function begin() {
    run += 1;
    clearTimeout(timer);
    setToken('');
  }

  function setToken(text) {
    token = text;
    if (field) field.value = text;
  }

  function later(ms, action) {
    const mine = run;
    timer = setTimeout(() => {
      if (mine === run) action();
    }, ms);
  }

  async function attempt(solved) {
    const interactive = state === 'interactive';
    begin();
    const mine = run;
    enter('verifying');
    if (interactive) options['after-interactive-callback']?.();
    const reply = await askChallenge(origin, { options, solved });
    if (mine !== run) return;
    if (reply.outcome === 'token') succeed(reply);
    else if (reply.outcome === 'interact') interact();
    else fail(reply.code);
  }

  function succeed(reply) {
    setToken(reply.token);
    enter('success');
    later(reply.lifetimeMs, expire);
    options.callback?.(reply.token);
  }

  function interact() {
    enter('interactive');
    later(INTERACTION_TIMEOUT_MS, timeOut);
    options['before-interactive-callback']?.();
  }

  function fail(code) {
    enter('failed');
    // Invalid parameters (11…) stay invalid; anything else may succeed at the next attempt.
    if (options.retry === 'auto' && !code.startsWith('11'))
      later(options['retry-interval'], () => void attempt(false));
    report(options, code);
  }

  function expire() {
    begin();
    enter('expired', { offerAgain: options['refresh-expired'] === 'manual' });
    options['expired-callback']?.();
    if (options['refresh-expired'] === 'auto' && state === 'expired') void attempt(false);
  }

  function timeOut() {
    begin();
    enter('timed-out', { offerAgain: options['refresh-timeout'] === 'manual' });
    if (options['timeout-callback']) options['timeout-callback']();
    else report(options, INTERACTION_TIMED_OUT);
    if (options['refresh-timeout'] === 'auto' && state === 'timed-out') void attempt(false);
  }

  function start() {
    begin();
    enter('idle');
    if (options.execution === 'render') void attempt(false);
  }

  start();
  return {
    container,
    getResponse: () => (token === '' ? undefined : token),
    isExpired: () => state === 'expired',
    reset: start,
    execute() {
      if (state === 'idle') void attempt(false);
    },
    /** Removes the widget without a callback. */
    remove() {
      begin();
      view.host.remove();
      field?.remove();
    },
  };
}

function isVisible(options, state) {
  if (INVISIBLE.test(options.sitekey)) return false;
  if (options.appearance === 'interaction-only') return state === 'interactive';
  if (options.appearance === 'execute') return state !== 'idle';
  return true;
}

/** Reports an error to the page. Without an error-callback it is thrown; a callback that returns true has handled it. */
function report(options, code) {
  const error = new TurnstileError('The check failed', code);
  const callback = options['error-callback'];
  if (callback === undefined) reportError(error);
  // oxlint-disable-next-line no-console -- the documented behaviour of an unhandled error
  else if (callback(code) !== true) console.warn(error.message);
}

/** The hidden field by which a form sends the token along. */
function createField(id, name) {
  const field = document.createElement('input');
  return Object.assign(field, { type: 'hidden', name, id: `${id}_response` });
}
