import { Transform } from 'class-transformer';
import { IsString, Length, ValidateBy } from 'class-validator';
import { isEmail } from '../validation/is-email.js';
import { says } from '../validation/says.js';

/** POST session. The limits keep an endless text from the password hash. */
export class SignInDto {
  @Transform(({ value }): unknown => (typeof value === 'string' ? value.trim() : value))
  @ValidateBy(
    { name: 'email', validator: { validate: (value: unknown) => typeof value === 'string' && isEmail(value) } },
    says('email', 'Skriv din e-postadress.', 'Write your e-mail address.'),
  )
  email!: string;

  @IsString(says('password', 'Skriv ditt lösenord.', 'Write your password.'))
  @Length(1, 200, says('password', 'Skriv ditt lösenord.', 'Write your password.'))
  password!: string;
}
