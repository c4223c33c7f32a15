import { pathOf, paths, type ParticipationView } from '@utfall/api-contract';
import type { Answers } from '@utfall/codebook';
import type { TestApp, TestClient } from './test-app.js';
import { background } from './enrolment.js';

/** One förbund with an insats and its samordnare, as most specs of rows begin. */
export interface Rows {
  readonly forbund: string;
  readonly insats: string;
  readonly office: TestClient;
  readonly samordnare: TestClient;
  /** Another insats of the förbund. */
  addInsats(insats: object): Promise<string>;
  enrol(answers?: Answers, more?: object): Promise<ParticipationView>;
  path(of: 'participation' | 'exit' | 'exitUndo' | 'history' | 'timeline' | 'handOver', id: string): string;
  readonly list: string;
}

export async function openRows(api: TestApp, slug: string): Promise<Rows> {
  const forbund = await api.addForbund(slug);
  const office = await api.signIn(await api.addAccount(forbund, 'forbund'));
  const addInsats = async (insats: object) => {
    const body = { kind: 'individual', ...insats };
    return (await office.post(pathOf(paths.insatser, { forbund }), body).expect(201)).body.id as string;
  };
  const insats = await addInsats({ name: 'Arbetsrehab', codePrefix: 'ART', startDate: '2020-01-01' });
  const samordnare = await api.signIn(await api.addAccount(forbund, 'samordnare', [insats]));
  const list = pathOf(paths.participations, { forbund });
  return {
    forbund,
    insats,
    office,
    samordnare,
    addInsats,
    list,
    path: (of, id) => pathOf(paths[of], { forbund, id }),
    enrol: async (answers = {}, more = {}) => {
      const body = { insatsId: insats, answers: { ...background, ...answers }, ...more };
      const answer = await samordnare.post(list, body);
      if (answer.status !== 201) throw new Error(`not enrolled: ${JSON.stringify(answer.body)}`);
      return answer.body as ParticipationView;
    },
  };
}

/** `field: code` of every entry of a refused form. */
export function refusals(body: { fields?: { field: string; code: string }[] }): string[] {
  return (body.fields ?? []).map(({ field, code }) => `${field}: ${code}`);
}
