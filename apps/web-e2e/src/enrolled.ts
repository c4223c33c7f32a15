import { expect, type Page } from '@playwright/test';

interface Session {
  readonly csrfToken: string;
  readonly account: { readonly forbund: readonly { readonly id: string; readonly slug: string }[] };
}

interface Begun {
  readonly forbund: string;
  /** By its name. */
  readonly insats: string;
  readonly startDate: string;
  /** What is answered otherwise than usual. */
  readonly answers?: Readonly<Record<string, string | readonly string[]>>;
}

/** What is asked of somebody with data alone. */
const background = {
  ageBand: '30-44',
  education: 'upperSecondary',
  supportDuration: '1to3Years',
  supportAtStart: ['incomeSupport'],
  sickWithoutSgi: 'no',
  occupationAtStart: ['noOccupation'],
  referrer: 'arbetsformedlingen',
};

/** The API of a förbund, as the signed-in account. */
async function apiOf(page: Page, forbund: string) {
  const session = (await (await page.request.get('/api/session')).json()) as Session;
  return {
    base: `/api/forbund/${session.account.forbund.find(({ slug }) => slug === forbund)?.id}`,
    headers: { 'x-csrf-token': session.csrfToken },
  };
}

/** A participation that a journey begins with, made past the form as the signed-in account. @returns its id and code */
export async function enrolled(
  page: Page,
  { forbund, insats, startDate, answers: otherwise = {} }: Begun,
): Promise<{ readonly id: string; readonly code: string }> {
  const { base, headers } = await apiOf(page, forbund);
  const insatser = (await (await page.request.get(`${base}/insatser`)).json()) as { id: string; name: string }[];
  const answers = {
    mode: 'withData',
    gender: 'woman',
    kommun: '1487',
    ...(otherwise['mode'] === 'anonymous' ? {} : background),
    place: 'forbund',
    startDate,
    ...otherwise,
  };
  const insatsId = insatser.find(({ name }) => name === insats)?.id;
  const answer = await page.request.post(`${base}/participations`, { headers, data: { insatsId, answers } });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as { id: string; code: string };
}

/** Ends a participation that nobody has changed since it began, past the form: to work. */
export async function ended(
  page: Page,
  { forbund, id, endDate }: { readonly forbund: string; readonly id: string; readonly endDate: string },
): Promise<void> {
  const { base, headers } = await apiOf(page, forbund);
  const answers = {
    endDate,
    exitReason: 'work',
    insatsCeased: 'no',
    supportAtExit: ['unknown'],
    occupationAtExit: ['unknown'],
  };
  const answer = await page.request.post(`${base}/participations/${id}/exit`, {
    headers,
    data: { answers, extents: {}, version: 1, correction: null },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** A day so many months before today, as dates are written. */
export function monthsAgo(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() - months, 10)).toISOString().slice(0, 10);
}
