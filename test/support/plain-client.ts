/** What any HTTP client can do at a local server, without Portero. */

/** Gets a captcha token the way the widget does. */
export async function captchaToken(url: string): Promise<string> {
  const discovery = (await (await fetch(`${url}/.well-known/portero`)).json()) as {
    turnstile: { siteKey: string };
  };
  const answer = await fetch(`${url}/turnstile/v0/challenge`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sitekey: discovery.turnstile.siteKey }),
  });
  return ((await answer.json()) as { token: string }).token;
}

/** What signing in came to: the status, the body as it came, and the token if there is one. */
export interface SignInOutcome {
  status: number;
  body: string;
  token?: string;
}

/** Signs in at WebCorporativa with a fresh captcha token. */
export async function signInPlainly(url: string, userName: string, password: string): Promise<SignInOutcome> {
  const answer = await fetch(`${url}/api/Auth`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ UserName: userName, Password: password, CaptchaToken: await captchaToken(url) }),
  });
  const body = await answer.text();
  const token = answer.ok ? (JSON.parse(body) as { token: string }).token : undefined;
  return { status: answer.status, body, ...(token !== undefined && { token }) };
}
