import { HttpErrorResponse } from '@angular/common/http';
import { errors, type Problem } from '@utfall/api-contract';
import type { ApiProblem } from './api-result.js';

const offline: ApiProblem = {
  type: 'about:blank',
  status: 0,
  code: 'offline',
  title: 'Ingen kontakt med servern. Det du har skrivit finns kvar; försök igen.',
  titleEn: 'No contact with the server. What you have typed is still here; try again.',
};

const unreadable: ApiProblem = {
  type: 'about:blank',
  status: 500,
  code: 'internal',
  title: errors.internal.sv,
  titleEn: errors.internal.en,
};

/** The problem that a failed request tells of. A proxy's answer that is no problem document becomes `internal`. */
export function problemOf(error: unknown): ApiProblem {
  if (!(error instanceof HttpErrorResponse)) return unreadable;
  if (error.status === 0) return offline;
  return isProblem(error.error) ? error.error : unreadable;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'titleEn' in body;
}
