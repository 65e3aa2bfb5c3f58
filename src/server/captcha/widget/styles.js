/** The widget's style sheet. It is set on the shadow root, so a page's policy against inline styles does not matter. */
export const STYLES = `
:host { display: block; width: 300px; height: 65px; color-scheme: light;
  --surface: #fbfbfc; --line: #d9dce3; --text: #22262e; --soft: #646b78; --accent: #2f6fed; --good: #1c8a4b; --bad: #c02f2f; }
:host([hidden]) { display: none; }
:host([data-theme='dark']) { color-scheme: dark;
  --surface: #22252b; --line: #3d424c; --text: #eceef2; --soft: #a3abb9; --accent: #7aa7ff; --good: #5ccf8e; --bad: #ff8a8a; }
@media (prefers-color-scheme: dark) {
  :host([data-theme='auto']) { color-scheme: dark;
    --surface: #22252b; --line: #3d424c; --text: #eceef2; --soft: #a3abb9; --accent: #7aa7ff; --good: #5ccf8e; --bad: #ff8a8a; }
}
:host([data-size='flexible']) { width: 100%; min-width: 300px; }
:host([data-size='compact']) { width: 150px; height: 140px; }
.box { box-sizing: border-box; width: 100%; height: 100%; display: flex; align-items: center; gap: 12px; padding: 0 14px;
  border: 1px solid var(--line); border-radius: 8px; background: var(--surface); color: var(--text);
  font: 14px/1.3 system-ui, sans-serif; transition: border-color 200ms; }
:host([data-size='compact']) .box { flex-direction: column; justify-content: center; gap: 8px; padding: 8px; text-align: center; }
:host([data-state='success']) .box { border-color: var(--good); }
:host([data-state='failed']) .box { border-color: var(--bad); }
.icon { flex: none; box-sizing: border-box; width: 24px; height: 24px; border-radius: 50%; border: 2px solid var(--line);
  display: grid; place-items: center; font-weight: 700; }
:host([data-state='interactive']) .icon { display: none; }
:host([data-state='verifying']) .icon { border-top-color: var(--accent); animation: turn 800ms linear infinite; }
:host([data-state='success']) .icon { border-color: var(--good); background: var(--good); }
:host([data-state='success']) .icon::after { content: ''; width: 5px; height: 10px; margin-top: -3px;
  border: solid var(--surface); border-width: 0 2px 2px 0; transform: rotate(45deg); }
:host([data-state='failed']) .icon, :host([data-state='timed-out']) .icon { border-color: var(--bad); color: var(--bad); }
:host([data-state='failed']) .icon::after, :host([data-state='timed-out']) .icon::after { content: '!'; }
.words { flex: 1; min-width: 0; display: flex; flex-direction: column; align-items: flex-start; }
:host([data-size='compact']) .words { flex: none; align-items: center; }
.tick { display: flex; align-items: center; gap: 12px; cursor: pointer; }
.tick input { flex: none; width: 22px; height: 22px; margin: 0; accent-color: var(--accent); cursor: pointer; }
.again { padding: 0; border: 0; background: none; color: var(--accent); font: inherit; text-decoration: underline; cursor: pointer; }
.again:focus-visible, .tick input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.brand { flex: none; max-width: 92px; color: var(--soft); font-size: 11px; text-align: end; }
:host([data-size='compact']) .brand { text-align: center; max-width: none; }
.brand b { display: block; color: var(--text); font-size: 12px; }
[hidden] { display: none !important; }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { .icon { animation: none !important; } }
`;
