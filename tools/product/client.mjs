/** A signed-in user of a running product, without a browser. */
export async function signIn(address, email, password) {
  const cookies = new Map();
  let csrfToken = '';

  /** @returns {Promise<{ status: number, body: any, text: string }>} */
  async function send(method, path, body, headers = {}) {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'GET' ? {} : { 'x-csrf-token': csrfToken }),
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: isJson ? JSON.parse(text) : undefined, text };
  }

  csrfToken = (await send('GET', '/api/session')).body.csrfToken;
  const answer = await send('POST', '/api/session', { email, password });
  if (answer.status !== 200) throw new Error(`sign-in of ${email}: ${answer.status} ${answer.text}`);
  csrfToken = answer.body.csrfToken;
  return { send, get: (path) => send('GET', path), session: answer.body };
}
