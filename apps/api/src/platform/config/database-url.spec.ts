import { describe, expect, it } from '@jest/globals';
import { BadConfiguration } from './bad-configuration.js';
import { databaseUrl } from './database-url.js';

describe('databaseUrl', () => {
  it.each([
    'postgres://utfall:hemligt@databas.example.org:5432/utfall',
    'postgresql://utfall@[::1]/utfall',
    'postgres://utfall:p%25%C3%A5%2F@localhost/utfall?sslmode=verify-full',
    'postgres://utfall@/utfall?host=/var/run/postgresql',
    'postgres:///utfall?host=/var/run/postgresql',
  ])('takes %s as it is', (url) => {
    expect(databaseUrl(url)).toBe(url);
  });

  it.each([
    'hello',
    'http://localhost/utfall',
    'postgres://',
    'postgres://utfall@localhost',
    'postgres://utfall@localhost/',
    'postgres://utfall@localhost:port/utfall',
    'postgres://utfall:a/b@localhost/utfall',
    'postgres:///utfall',
  ])('refuses %s, and shows how it is written', (url) => {
    expect(() => databaseUrl(url)).toThrow(BadConfiguration);
    expect(() => databaseUrl(url)).toThrow(
      /^DATABASE_URL ska skrivas som postgres:\/\/användare:lösenord@server:5432\/databas\.$/,
    );
  });

  it.each(['postgres://a:p%zz@localhost/a', 'postgres://a:100%@localhost/a', 'postgres://a:%ff@localhost/a'])(
    'tells of the percent sign in %s without showing the password',
    (url) => {
      expect(() => databaseUrl(url)).toThrow(/^DATABASE_URL har ett % som inte hör till en procentkod\./);
    },
  );

  it.each(['prefer', 'require', 'verify-ca'])('says what sslmode=%s is to the driver', (mode) => {
    expect(databaseUrl(`postgres://a@localhost/a?sslmode=${mode}&x=1`)).toBe(
      'postgres://a@localhost/a?sslmode=verify-full&x=1',
    );
    const asLibpq = `postgres://a@localhost/a?uselibpqcompat=true&sslmode=${mode}`;
    expect(databaseUrl(asLibpq)).toBe(asLibpq);
  });

  it('tells of a certificate that cannot be read', () => {
    expect(() => databaseUrl('postgres://a@localhost/a?sslrootcert=/nowhere/ca.pem')).toThrow(
      /^Filen \/nowhere\/ca\.pem i DATABASE_URL går inte att läsa\.$/,
    );
  });
});
