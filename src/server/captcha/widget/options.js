/** An error of the widget, with a code of Cloudflare's documented families where there is one (TU-7). */
export class TurnstileError extends Error {
  constructor(message, code = '') {
    super(code === '' ? `[Portero local check] ${message}` : `[Portero local check] ${message}: ${code}`);
    this.name = 'TurnstileError';
    this.code = code;
  }
}

/** The documented options and what they are by default (TU-4). Durations are milliseconds. */
const DEFAULTS = {
  sitekey: '',
  action: '',
  cData: '',
  theme: 'auto',
  language: 'auto',
  size: 'normal',
  appearance: 'always',
  execution: 'render',
  retry: 'auto',
  'retry-interval': 8000,
  'refresh-expired': 'auto',
  'refresh-timeout': 'auto',
  'response-field': true,
  'response-field-name': 'cf-turnstile-response',
  tabindex: 0,
};

const CHOICES = {
  theme: ['auto', 'light', 'dark'],
  size: ['normal', 'flexible', 'compact'],
  appearance: ['always', 'execute', 'interaction-only'],
  execution: ['render', 'execute'],
  retry: ['auto', 'never'],
  'refresh-expired': ['auto', 'manual', 'never'],
  'refresh-timeout': ['auto', 'manual', 'never'],
};

const CALLBACKS = [
  'callback',
  'error-callback',
  'expired-callback',
  'timeout-callback',
  'before-interactive-callback',
  'after-interactive-callback',
  'unsupported-callback',
];

/**
 * The options of `turnstile.render` with the defaults filled in.
 *
 * @throws TurnstileError for a value of the wrong type or none of the documented ones
 */
export function readOptions(given) {
  const options = { ...DEFAULTS };
  for (const [name, usual] of Object.entries(DEFAULTS)) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== typeof usual) throw new TurnstileError(`Invalid type of parameter "${name}"`);
    options[name] = value;
  }
  if (options.sitekey === '') throw new TurnstileError('Missing parameter "sitekey"');
  for (const [name, values] of Object.entries(CHOICES)) {
    if (!values.includes(options[name])) throw new TurnstileError(`Unknown value of parameter "${name}"`);
  }
  for (const name of CALLBACKS) {
    if (typeof given[name] === 'function') options[name] = given[name];
  }
  return options;
}

/**
 * The options that an element of a page states as `data-` attributes. Callbacks are named: `lookUp` turns a name into the
 * page's function.
 */
export function readAttributes(attributes, lookUp) {
  const given = {};
  for (const { name, value } of attributes) {
    if (!name.startsWith('data-')) continue;
    // HTML attributes have no letter case, the option does.
    const option = name === 'data-cdata' ? 'cData' : name.slice('data-'.length);
    given[option] = CALLBACKS.includes(option) ? lookUp(value) : readText(value, DEFAULTS[option]);
  }
  return given;
}

function readText(text, usual) {
  if (typeof usual === 'boolean') return text !== 'false';
  if (typeof usual === 'number') return Number(text);
  return text;
}
