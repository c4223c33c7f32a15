import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import type { ApiProblem } from '../../shared/data/api-result.js';
import { LANGUAGE } from '../../shared/language/language.js';
import { titleIn } from '../../shared/language/problem-text.js';
import { SessionStore } from '../../shared/session/session-store.js';
import { ErrorSummary, Field, FieldControl, type FormError } from '../../shared/ui/field/index.js';

/** E-mail and password. Stands on the sign-in page and in the dialog that renews a lost session. */
@Component({
  selector: 'app-sign-in-form',
  imports: [ErrorSummary, Field, FieldControl, ReactiveFormsModule],
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.scss',
})
export class SignInForm {
  readonly email = input('');
  readonly signedIn = output();

  private readonly session = inject(SessionStore);
  private readonly language = inject(LANGUAGE);
  protected readonly form = new FormGroup({
    email: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    password: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
  });
  protected readonly sending = signal(false);
  private readonly problem = signal<ApiProblem | undefined>(undefined);
  private readonly empty = signal<readonly ('email' | 'password')[]>([]);

  protected readonly emailError = computed(() =>
    this.empty().includes('email') ? $localize`Skriv din e-postadress.` : '',
  );
  protected readonly passwordError = computed(() =>
    this.empty().includes('password') ? $localize`Skriv ditt lösenord.` : '',
  );
  protected readonly errors = computed<readonly FormError[]>(() => {
    const problem = this.problem();
    return [
      ...(this.emailError() ? [{ message: this.emailError(), controlId: 'email' }] : []),
      ...(this.passwordError() ? [{ message: this.passwordError(), controlId: 'password' }] : []),
      ...(problem?.code === 'wrongCredentials' ? [this.refusal(problem)] : []),
    ];
  });
  /** What the person cannot mend: no contact, too many attempts. */
  protected readonly failure = computed(() => {
    const problem = this.problem();
    return problem && problem.code !== 'wrongCredentials' ? titleIn(this.language, problem) : '';
  });

  /** Where the address is given, only the password can be wrong. */
  private refusal(problem: ApiProblem): FormError {
    return this.email()
      ? { message: $localize`Lösenordet är fel.`, controlId: 'password' }
      : { message: titleIn(this.language, problem) };
  }

  protected async submit(): Promise<void> {
    if (this.sending()) return;
    if (this.email() && !this.form.controls.email.value) this.form.controls.email.setValue(this.email());
    const { email, password } = this.form.getRawValue();
    this.problem.set(undefined);
    this.empty.set([...(email.trim() ? [] : (['email'] as const)), ...(password ? [] : (['password'] as const))]);
    if (this.empty().length > 0) return;
    this.sending.set(true);
    const problem = await this.session.signIn(email.trim(), password);
    this.sending.set(false);
    this.problem.set(problem);
    if (!problem) this.signedIn.emit();
  }
}
