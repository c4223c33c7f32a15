import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { aMembership, aSession } from '../../testing/session-fixture.js';
import { Api } from '../data/api.js';
import { sessionInterceptor } from './session-interceptor.js';
import { SessionStore } from './session-store.js';
import { SignInPrompt } from './sign-in-prompt.js';

const ask = jest.fn<Promise<boolean>, []>();
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('the session interceptor', () => {
  let server: HttpTestingController;

  beforeEach(async () => {
    ask.mockReset();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([sessionInterceptor])),
        provideHttpClientTesting(),
        { provide: SignInPrompt, useValue: { ask } },
      ],
    });
    server = TestBed.inject(HttpTestingController);
    const loading = TestBed.inject(SessionStore).load();
    server.expectOne('/api/session').flush(aSession(aMembership('forbund')));
    await loading;
  });

  afterEach(() => server.verify());

  it('sends the token with what changes something, and only there', () => {
    const http = TestBed.inject(HttpClient);
    http.put('/api/x', {}).subscribe();
    http.get('/api/y').subscribe();
    expect(server.expectOne('/api/x').request.headers.get('x-csrf-token')).toBe('token-1');
    expect(server.expectOne('/api/y').request.headers.has('x-csrf-token')).toBe(false);
  });

  it('asks to sign in when the session is lost, and then sends the same again', async () => {
    ask.mockResolvedValue(true);
    const saved = firstValueFrom(TestBed.inject(HttpClient).put('/api/x', { text: 'typed' }));
    server.expectOne('/api/x').flush(null, { status: 401, statusText: 'Unauthorized' });
    await turn();
    const again = server.expectOne('/api/x');
    expect(again.request.body).toEqual({ text: 'typed' });
    again.flush({ saved: true });
    await expect(saved).resolves.toEqual({ saved: true });
  });

  it('hands the refusal on when the person does not sign in', async () => {
    ask.mockResolvedValue(false);
    const result = TestBed.inject(Api).get('/api/x');
    const problem = { type: '', status: 401, code: 'notSignedIn', title: 'Logga in', titleEn: 'Sign in' };
    server.expectOne('/api/x').flush(problem, { status: 401, statusText: 'Unauthorized' });
    await expect(result).resolves.toEqual({ ok: false, problem });
  });

  it('takes a refused sign-in as its answer, without asking', async () => {
    const result = TestBed.inject(SessionStore).signIn('a@example.se', 'fel');
    const problem = { type: '', status: 401, code: 'wrongCredentials', title: 'Fel', titleEn: 'Wrong' };
    server.expectOne('/api/session').flush(problem, { status: 401, statusText: 'Unauthorized' });
    await expect(result).resolves.toMatchObject({ code: 'wrongCredentials' });
    expect(ask).not.toHaveBeenCalled();
  });

  it('fetches a new token once when the old one is refused', async () => {
    const http = TestBed.inject(HttpClient);
    const saved = firstValueFrom(http.put('/api/x', {}));
    const problem = { type: '', status: 403, code: 'csrf', title: '', titleEn: '' };
    server.expectOne('/api/x').flush(problem, { status: 403, statusText: 'Forbidden' });
    server.expectOne('/api/session').flush({ ...aSession(aMembership('forbund')), csrfToken: 'token-2' });
    await turn();
    const again = server.expectOne('/api/x');
    expect(again.request.headers.get('x-csrf-token')).toBe('token-2');
    again.flush({});
    await saved;
  });

  it('asks to sign in when the token is refused because the session is gone', async () => {
    ask.mockResolvedValue(true);
    const saved = firstValueFrom(TestBed.inject(HttpClient).put('/api/x', { text: 'typed' }));
    const problem = { type: '', status: 403, code: 'csrf', title: '', titleEn: '' };
    server.expectOne('/api/x').flush(problem, { status: 403, statusText: 'Forbidden' });
    server.expectOne('/api/session').flush({ ...aSession(), account: null, csrfToken: 'token-2' });
    await turn();
    expect(TestBed.inject(SessionStore).account()?.id).toBe('a1');
    server.expectOne('/api/x').flush(null, { status: 401, statusText: 'Unauthorized' });
    await turn();
    expect(ask).toHaveBeenCalledTimes(1);
    server.expectOne('/api/x').flush({ saved: true });
    await expect(saved).resolves.toEqual({ saved: true });
  });

  it('saves nothing as somebody else who has signed in meanwhile', async () => {
    const result = TestBed.inject(Api).send('PUT', '/api/x');
    const problem = { type: '', status: 403, code: 'csrf', title: '', titleEn: '' };
    server.expectOne('/api/x').flush(problem, { status: 403, statusText: 'Forbidden' });
    const { account, ...session } = aSession(aMembership('forbund'));
    server.expectOne('/api/session').flush({ ...session, account: { ...account!, id: 'a2' } });
    await expect(result).resolves.toMatchObject({ ok: false, problem: { code: 'csrf' } });
    expect(TestBed.inject(SessionStore).account()?.id).toBe('a1');
  });

  it('gives up when a new token is refused too', async () => {
    const result = TestBed.inject(Api).send('PUT', '/api/x');
    const problem = { type: '', status: 403, code: 'csrf', title: '', titleEn: '' };
    server.expectOne('/api/x').flush(problem, { status: 403, statusText: 'Forbidden' });
    server.expectOne('/api/session').flush(aSession(aMembership('forbund')));
    await turn();
    server.expectOne('/api/x').flush(problem, { status: 403, statusText: 'Forbidden' });
    await expect(result).resolves.toMatchObject({ ok: false, problem: { code: 'csrf' } });
  });

  it('says that there is no contact, rather than that the server is wrong', async () => {
    const result = TestBed.inject(Api).get('/api/x');
    server.expectOne('/api/x').error(new ProgressEvent('error'));
    await expect(result).resolves.toMatchObject({ ok: false, problem: { code: 'offline', status: 0 } });
  });
});
