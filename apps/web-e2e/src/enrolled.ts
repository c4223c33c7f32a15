import { expect, type Page } from '@playwright/test';

interface Session {
  readonly csrfToken: string;
  readonly account: { readonly forbund: readonly { readonly id: string; readonly slug: string }[] };
}

/** A participation that a journey begins with, made past the form as the signed-in account. @returns its id and code */
export async function enrolled(
  page: Page,
  { forbund, insats, startDate }: { readonly forbund: string; readonly insats: string; readonly startDate: string },
): Promise<{ readonly id: string; readonly code: string }> {
  const session = (await (await page.request.get('/api/session')).json()) as Session;
  const base = `/api/forbund/${session.account.forbund.find(({ slug }) => slug === forbund)?.id}`;
  const insatser = (await (await page.request.get(`${base}/insatser`)).json()) as { id: string; name: string }[];
  const answers = {
    mode: 'withData',
    gender: 'woman',
    ageBand: '30-44',
    kommun: '1487',
    education: 'upperSecondary',
    supportDuration: '1to3Years',
    supportAtStart: ['incomeSupport'],
    sickWithoutSgi: 'no',
    occupationAtStart: ['noOccupation'],
    referrer: 'arbetsformedlingen',
    place: 'forbund',
    startDate,
  };
  const insatsId = insatser.find(({ name }) => name === insats)?.id;
  const answer = await page.request.post(`${base}/participations`, {
    headers: { 'x-csrf-token': session.csrfToken },
    data: { insatsId, answers },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as { id: string; code: string };
}

/** A day so many months before today, as dates are written. */
export function monthsAgo(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() - months, 10)).toISOString().slice(0, 10);
}
