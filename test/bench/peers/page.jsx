import { showAgGrid } from './ag-grid.js';
import { showMuiGrid } from './mui-grid.jsx';

// The least page that does what Portero's does: sign in, read the list, show it, search it.
const { grid, server, siteKey } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const post = async (path, body, headers = {}) =>
  (
    await fetch(server + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  ).json();

const element = document.querySelector('#grid');
const shown = (grid === 'ag-grid' ? showAgGrid : showMuiGrid)(element);
window.benchCount = shown.count;
document.querySelector('#search').addEventListener('input', (event) => shown.search(event.target.value));

// As in Portero, the security check is passed before the button is pressed.
const { token: captcha } = await post('/turnstile/v0/challenge', { sitekey: siteKey });
async function signIn() {
  const credentials = { UserName: 'admin', Password: 'Admin123456!', CaptchaToken: captcha };
  const { token } = await post('/api/Auth', credentials);
  const answer = await fetch(`${server}/api/Usuario`, { headers: { authorization: `Bearer ${token}` } });
  shown.setRows(await answer.json());
}
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void signIn();
});
document.documentElement.dataset.ready = 'yes';
