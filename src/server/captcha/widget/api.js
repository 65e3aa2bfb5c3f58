import { TurnstileError, readAttributes, readOptions } from './options.js';
import { createWidget } from './widget.js';

/** Every rendered widget by its id, the oldest first. */
const widgets = new Map();
let rendered = 0;

/** `window.turnstile`, as the documentation of Turnstile describes it (TU-2). */
export function createApi(origin) {
  return Object.freeze({ render, reset, remove, getResponse, isExpired, execute, ready });

  function render(container, given = {}) {
    const element = findElement(container);
    if (element === null) throw new TurnstileError('There is no such container');
    const options = readOptions({ ...readAttributes(element.attributes, pageFunction), ...given });
    if (!isSupported()) {
      if (options['unsupported-callback']) options['unsupported-callback']();
      else options['error-callback']?.('110500');
      return undefined;
    }
    rendered += 1;
    const id = `cf-chl-widget-portero-${rendered}`;
    widgets.set(id, createWidget({ id, container: element, options, origin }));
    return id;
  }

  function reset(widget) {
    find(widget)?.reset();
  }

  function execute(widget) {
    find(widget)?.execute();
  }

  function remove(widget) {
    const found = find(widget);
    found?.remove();
    for (const [id, each] of widgets) if (each === found) widgets.delete(id);
  }

  function getResponse(widget) {
    return find(widget)?.getResponse();
  }

  function isExpired(widget) {
    return find(widget)?.isExpired() ?? false;
  }
}

/** Runs a function once the document has been read. */
export function ready(action) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => action());
  else setTimeout(() => action());
}

/** A widget by its id, its container or a selector of it; without any, the first. */
function find(widget) {
  if (widget === undefined || widget === null) return [...widgets.values()][0];
  if (widgets.has(widget)) return widgets.get(widget);
  const element = findElement(widget);
  return element === null ? undefined : [...widgets.values()].find((each) => each.container === element);
}

function findElement(container) {
  if (container instanceof HTMLElement) return container;
  return typeof container === 'string' ? document.querySelector(container) : null;
}

/** A function of the page by its global name. */
export function pageFunction(name) {
  const value = globalThis[name];
  return typeof value === 'function' ? value : undefined;
}

function isSupported() {
  return typeof fetch === 'function' && 'adoptedStyleSheets' in Document.prototype;
}
