import { STYLES } from './styles.js';

/**
 * The box a person sees. `show` puts a state on it (idle, verifying, interactive, success, failed, expired, timed-out);
 * screen readers hear every change.
 */
export function createView({ options, texts, onTick, onAgain }) {
  const host = document.createElement('div');
  host.dataset.theme = options.theme;
  host.dataset.size = options.size;
  host.lang = texts.code;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];

  const box = append(root, 'div', { className: 'box', role: 'group', ariaLabel: texts.label });
  append(box, 'span', { className: 'icon', ariaHidden: 'true' });
  const words = append(box, 'span', { className: 'words' });
  const message = append(words, 'span', { className: 'message', role: 'status', ariaLive: 'polite' });
  const tick = append(words, 'label', { className: 'tick', hidden: true });
  const tickBox = append(tick, 'input', { type: 'checkbox', tabIndex: options.tabindex });
  append(tick, 'span', { textContent: texts.interactive });
  const again = append(words, 'button', { className: 'again', type: 'button', hidden: true });
  again.textContent = texts.again;
  again.tabIndex = options.tabindex;
  const brand = append(box, 'span', { className: 'brand' });
  append(brand, 'b', { textContent: 'Portero' });
  append(brand, 'span', { textContent: texts.brand });

  tickBox.addEventListener('change', () => {
    if (tickBox.checked) onTick();
  });
  again.addEventListener('click', () => onAgain());

  return {
    host,
    show(state, { offerAgain = false } = {}) {
      host.dataset.state = state;
      tick.hidden = state !== 'interactive';
      if (state === 'interactive') tickBox.checked = false;
      // The checkbox has this text itself; a screen reader would read it twice.
      message.textContent = state === 'interactive' ? '' : texts[state];
      again.hidden = !offerAgain;
    },
  };
}

function append(parent, tag, properties) {
  const element = Object.assign(document.createElement(tag), properties);
  parent.append(element);
  return element;
}
