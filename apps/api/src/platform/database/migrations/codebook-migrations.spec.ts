import { describe, expect, it } from '@jest/globals';
import { codebookMigrations } from './codebook-migrations.js';
import { migrations } from './index.js';

const namesOf = (classes: readonly (new () => { name?: string })[]) => classes.map((Migration) => new Migration().name);

describe('the migrations of the codebook', () => {
  it('are the frozen files, in order, with nothing to list by hand', () => {
    const files = ['1700000000012-codebook.sql', 'readme.txt', '1700000000005-codebook.sql'];
    expect(namesOf(codebookMigrations(files))).toEqual(['Codebook1700000000005', 'Codebook1700000000012']);
  });

  it('stand among all migrations, each with a number of its own', () => {
    const names = namesOf(migrations);
    expect(names).toContain('Codebook1700000000002');
    expect(new Set(names.map((name) => name?.slice(-13))).size).toBe(names.length);
  });
});
