import { createApi, pageFunction, ready } from './api.js';

/** Puts `turnstile` on the page and does what the script's own address asks for: `?onload=name`, `?render=explicit`. */
export function start(script) {
  const address = new URL(script.src);
  // A page that loads the script twice keeps its widgets.
  globalThis.turnstile ??= createApi(address.origin);
  const onload = address.searchParams.get('onload');
  if (onload !== null) ready(() => pageFunction(onload)?.());
  if (address.searchParams.get('render') !== 'explicit') ready(renderMarkedElements);
}

/** Implicit rendering: every element of class `cf-turnstile`. */
function renderMarkedElements() {
  for (const element of document.querySelectorAll('.cf-turnstile')) globalThis.turnstile.render(element);
}
