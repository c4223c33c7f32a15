import { randomUUID } from 'node:crypto';
import net, { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { errors, type Problem, type SessionView } from '@utfall/api-contract';
import supertest from 'supertest';
import { openTestApp, type TestApp, type TestClient } from '../../../test/test-app.js';

let test: TestApp;
let forbund: string;
let office: TestClient;
let samordnare: TestClient;

beforeAll(async () => {
  test = await openTestApp();
  forbund = await test.addForbund('vm');
  office = await test.signIn(await test.addAccount(forbund, 'forbund'));
  samordnare = await test.signIn(await test.addAccount(forbund, 'samordnare'));
}, 60_000);
afterAll(async () => {
  await test.close();
});

const agent = () => supertest.agent(test.app.getHttpServer());
const tell = ({ status, body }: { status: number; body: Problem }) => ({
  status,
  code: body.code,
  fields: body.fields,
});

/** What the server writes on a bare line, and then ends. */
async function onTheLine(text: string): Promise<string> {
  const { port } = test.app.getHttpServer().address() as AddressInfo;
  return await new Promise((resolve, reject) => {
    let answer = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const problemIn = (answer: string) => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as Problem;

describe('a request that cannot be read', () => {
  it.each([
    ['a broken body', '{"email":', 'application/json', 400, 'badRequest'],
    ['an unknown charset', '{}', 'application/json; charset=klingon', 415, 'unsupportedType'],
    ['another type', 'email=a@b.se', 'application/x-www-form-urlencoded', 400, 'badRequest'],
    ['plain text', '{}', 'text/plain', 400, 'badRequest'],
  ])('with %s says so, and names no entries', async (_, body, type, status, code) => {
    const answer = await office.post('/api/session').set('content-type', type).send(body);
    expect(tell(answer)).toEqual({ status, code, fields: undefined });
    expect((answer.body as Problem).title).toBe(errors[code as keyof typeof errors].sv);
  });

  it('as a form is told so too', async () => {
    const imports = `/api/forbund/${forbund}/imports`;
    const content = Buffer.from('insats;månad;kön;antal\n');
    const wrongName = await samordnare
      .upload(imports, { kind: 'volym' }, { name: 'a.csv', content })
      .attach('b', content);
    expect(tell(wrongName)).toEqual({ status: 400, code: 'badRequest', fields: undefined });
    const cut = await samordnare
      .post(imports)
      .set('content-type', 'multipart/form-data; boundary=x')
      .send('--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\nvol');
    expect(tell(cut)).toEqual({ status: 400, code: 'badRequest', fields: undefined });
  });

  it('in its path is told so', async () => {
    expect(tell(await office.get('/api/forbund/%FF/insatser'))).toMatchObject({ status: 400, code: 'badRequest' });
  });
});

describe('an address', () => {
  it.each(['/api', '/api/', '/API/session', '/api/Session', '//api/session', '/api/nothing'])(
    '%s that the API does not have is a problem, not a page',
    async (url) => {
      const answer = await agent().get(url);
      expect(tell(answer)).toMatchObject({ status: 404, code: 'notFound' });
    },
  );

  it('of as many insatser as a report may have is read', async () => {
    const ids = Array.from({ length: 500 }, () => `&insats=${randomUUID()}`).join('');
    const answer = await office.get(`/api/forbund/${forbund}/report?from=2026-01&to=2026-08${ids}`);
    expect(tell(answer)).toMatchObject({ status: 404, code: 'notFound' });
  });

  it('that is longer than any is a problem', async () => {
    const answer = await onTheLine(`GET /api/health?${'x'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(problemIn(answer)).toMatchObject({ status: 431, code: 'headersTooLarge', requestId: expect.any(String) });
  });
});

describe('what is not HTTP', () => {
  it('is answered with a problem and the end of the line', async () => {
    const answer = await onTheLine('nonsense\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(problemIn(answer)).toMatchObject({ status: 400, code: 'badRequest' });
  });
});

describe('a request made to cost', () => {
  it('gets a short answer, also before anybody has signed in', async () => {
    const browser = agent();
    const { csrfToken } = (await browser.get('/api/session')).body as SessionView;
    const body = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, 0]));
    const answer = await browser.post('/api/session').set('x-csrf-token', csrfToken).send(body);
    expect(tell(answer)).toMatchObject({ status: 422, fields: [{ code: 'tooMany' }] });
    const deep = `{"email":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const nested = await browser.post('/api/session').set('x-csrf-token', csrfToken).type('json').send(deep);
    expect(tell(nested)).toMatchObject({ status: 422, fields: [{ field: 'email', code: 'shape' }] });
  });

  it('is slowed down however the address of the session is written', async () => {
    const browser = agent();
    const { csrfToken } = (await browser.get('/api/session')).body as SessionView;
    const credentials = { email: 'nobody@example.org', password: 'guess' };
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++) {
      const url = n % 2 === 0 ? '/api/session' : '/api/session/';
      statuses.push((await browser.post(url).set('x-csrf-token', csrfToken).send(credentials)).status);
    }
    expect(statuses.slice(10)).toEqual([429, 429]);
  });
});
