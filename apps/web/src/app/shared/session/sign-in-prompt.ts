/** Asks the person to sign in again over the page they are on, so that nothing typed is lost. The shell provides it. */
export abstract class SignInPrompt {
  /** @returns whether the same person is signed in again. */
  abstract ask(): Promise<boolean>;
}
