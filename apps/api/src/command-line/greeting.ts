import { DEMO_PASSWORD, demoAccounts } from '../demo/demo-accounts.js';

/** What `serve` prints when it answers: the address, and how to sign in where the demo is. */
export function greeting({ port, hasDemo }: { readonly port: number; readonly hasDemo: boolean }): string {
  const address = `Utfall svarar på http://localhost:${port}\n`;
  if (!hasDemo) return address;
  const width = Math.max(...demoAccounts.map(({ email }) => email.length));
  const accounts = demoAccounts.map(({ email, name }) => `  ${email.padEnd(width)}  ${name.replace(' (demo)', '')}`);
  return `${address}\nDemokonton (lösenord ${DEMO_PASSWORD}):\n${accounts.join('\n')}\n`;
}
