import { TestBed } from '@angular/core/testing';
import { errors, type ErrorCode } from '@utfall/api-contract';
import { SessionStore } from '../../shared/session/session-store.js';
import { SignInForm } from './sign-in-form.js';

async function refused(code: ErrorCode, email = '') {
  const { status, sv, en } = errors[code];
  const signIn = () => Promise.resolve({ type: '', status, code, title: sv, titleEn: en });
  TestBed.configureTestingModule({ providers: [{ provide: SessionStore, useValue: { signIn } }] });
  const fixture = TestBed.createComponent(SignInForm);
  fixture.componentRef.setInput('email', email);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  for (const input of element.querySelectorAll('input')) {
    input.value = 'eva@example.org';
    input.dispatchEvent(new Event('input'));
  }
  element.querySelector('form')?.dispatchEvent(new Event('submit'));
  await fixture.whenStable();
  return element.querySelector('app-error-summary')?.textContent;
}

describe('the sign-in form', () => {
  it('says that one of the two is wrong when both are typed', async () => {
    expect(await refused('wrongCredentials')).toContain('E-postadressen eller lösenordet är fel.');
  });

  it('says that the password is wrong when nothing else is asked for', async () => {
    expect(await refused('wrongCredentials', 'eva@example.org')).toContain('Lösenordet är fel.');
  });

  it('calls it no mistake that there were too many attempts', async () => {
    const said = await refused('tooManyRequests');
    expect(said).toContain('För många försök.');
    expect(said).not.toContain('behöver rättas');
  });
});
