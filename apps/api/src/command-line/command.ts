import type { ImportKind, Role } from '@utfall/api-contract';

/** What an operator asks for, as plain data: it may be carried out by a server that runs already. */
export type OperatorCommand =
  | { readonly name: 'init'; readonly forbund: string; readonly title: string }
  | {
      readonly name: 'import';
      readonly forbund: string;
      readonly kind: ImportKind;
      /** Absolute. */ readonly file: string;
    }
  | { readonly name: 'figures'; readonly forbund: string; readonly from: string; readonly to: string }
  | {
      readonly name: 'account';
      readonly forbund: string;
      readonly email: string;
      readonly person: string;
      readonly roles: readonly Role[];
      readonly insatser: readonly string[];
      /** `stdin` until it has been read; null = generate one. */
      readonly password: 'stdin' | { readonly text: string } | null;
    }
  | {
      readonly name: 'password';
      readonly forbund: string;
      readonly email: string;
      /** As of `account`. */
      readonly password: 'stdin' | { readonly text: string } | null;
    }
  | {
      readonly name: 'revoke';
      readonly forbund: string;
      readonly email: string;
      readonly roles: readonly Role[];
      readonly insatser: readonly string[];
    }
  | { readonly name: 'accounts'; readonly forbund: string };

export type Command = OperatorCommand | { readonly name: 'serve' } | { readonly name: 'help' };
