// Runs in the captcha guest: renders the Turnstile widget and reports its callbacks, each as one JSON text, to the
// guest's preload. It knows nothing of the app and can ask nothing of it.
(() => {
  const options = JSON.parse(document.getElementById('options').textContent);
  const LOAD_TIMEOUT_MS = 15_000;

  const say = (message) =>
    document.dispatchEvent(new CustomEvent('portero-captcha', { detail: JSON.stringify(message) }));

  const unreachable = () => say({ event: 'script-unreachable' });
  const timer = setTimeout(unreachable, LOAD_TIMEOUT_MS);

  window.porteroRender = () => {
    clearTimeout(timer);
    say({ event: 'ready' });
    window.turnstile.render('#widget', {
      sitekey: options.siteKey,
      theme: options.theme,
      language: options.language,
      // Portero offers the retry itself, in words; a widget that retries on its own looks like flicker.
      retry: 'never',
      callback: (token) => say({ event: 'token', token }),
      'expired-callback': () => say({ event: 'expired' }),
      'timeout-callback': () => say({ event: 'timeout' }),
      'unsupported-callback': () => say({ event: 'unsupported' }),
      'before-interactive-callback': () => say({ event: 'interactive' }),
      'after-interactive-callback': () => say({ event: 'ready' }),
      'error-callback': (code) => {
        say({ event: 'error', code: String(code ?? '').slice(0, 16) });
        return true;
      },
    });
  };

  const script = document.createElement('script');
  script.src = `${options.scriptUrl}?render=explicit&onload=porteroRender`;
  script.nonce = document.currentScript.nonce;
  script.async = true;
  script.addEventListener('error', () => {
    clearTimeout(timer);
    unreachable();
  });
  document.head.append(script);
})();
