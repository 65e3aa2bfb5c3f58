/** The code for a challenge that could not be fetched. */
const UNREACHABLE = '300010';

/** How long "Verifying…" is shown at least, so that it can be read, milliseconds. */
const SHORTEST_LOOK_MS = 450;

/** Asks the server that this script came from. Never raises: a failure is an `error` outcome. */
export async function askChallenge(origin, { options, solved }) {
  const shortestLook = new Promise((resolve) => {
    setTimeout(resolve, SHORTEST_LOOK_MS);
  });
  const { sitekey, action, cData: cdata } = options;
  const reply = await post(`${origin}/turnstile/v0/challenge`, { sitekey, action, cdata, solved });
  await shortestLook;
  return reply;
}

async function post(url, body) {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
    });
    if (!answer.ok) return { outcome: 'error', code: UNREACHABLE };
    return await answer.json();
  } catch {
    return { outcome: 'error', code: UNREACHABLE };
  }
}
