import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { errorForLog } from './error-for-log.js';

describe('errorForLog', () => {
  it('keeps where and why, and nothing that somebody registered', () => {
    const driver = Object.assign(new Error('duplicate key value violates unique constraint "participant_code_pkey"'), {
      code: '23505',
      table: 'participant_code',
      constraint: 'participant_code_pkey',
      detail: 'Key (code)=(ART-2026-017) already exists.',
    });
    const logged = errorForLog(
      new QueryFailedError('INSERT INTO participant_code VALUES ($1)', ['ART-2026-017'], driver),
    );
    expect(logged).toMatchObject({ code: '23505', table: 'participant_code', constraint: 'participant_code_pkey' });
    expect(JSON.stringify(logged)).not.toContain('ART-2026-017');
  });

  it('says nothing of what is thrown and is no error', () => {
    expect(errorForLog('ART-2026-017')).toEqual({ type: 'string', message: 'not an error', stack: undefined });
  });
});
