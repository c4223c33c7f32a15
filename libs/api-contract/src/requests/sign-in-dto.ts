import { Transform } from 'class-transformer';
import { IsString, Length, Matches } from 'class-validator';
import { says } from '../validation/says.js';

/** POST session. The limits keep an endless text from the password hash. */
export class SignInDto {
  @Transform(({ value }): unknown => (typeof value === 'string' ? value.trim() : value))
  @IsString(says('email', 'Skriv din e-postadress.', 'Write your e-mail address.'))
  @Length(3, 254, says('email', 'Skriv din e-postadress.', 'Write your e-mail address.'))
  @Matches(/^\S+@\S+$/, says('email', 'Skriv din e-postadress.', 'Write your e-mail address.'))
  email!: string;

  @IsString(says('password', 'Skriv ditt lösenord.', 'Write your password.'))
  @Length(1, 200, says('password', 'Skriv ditt lösenord.', 'Write your password.'))
  password!: string;
}
