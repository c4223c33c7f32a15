import { localDate } from '@utfall/calendar';
import { utfallCodebook } from '@utfall/codebook';
import { UNREADABLE_DATE } from '../../../shared/ui/date/index.js';
import { AnswerForm, type AnswerFormSetup } from './answer-form.js';
import { faultsOf } from './form-faults.js';

const today = localDate('2026-11-22');
const setup: AnswerFormSetup = { codebook: utfallCodebook, moments: ['enrolment'], optionalVariables: [], today };
const always = { insats: { startDate: null, endDate: null } };
const faults = (form: AnswerForm) => faultsOf(form, always).map(({ field, code }) => `${field}: ${code}`);

function filled(): AnswerForm {
  const form = new AnswerForm(setup);
  form.set('mode', 'withData');
  form.set('gender', 'woman');
  form.set('ageBand', '30-44');
  form.set('kommun', '1487');
  form.set('education', 'compulsory');
  form.set('supportDuration', '1to3Years');
  form.set('supportAtStart', ['incomeSupport']);
  form.set('referrer', 'self');
  return form;
}

const saved = { answers: { ...filled().toSend().answers, foreignBorn: null }, extents: {} };

describe('AnswerForm', () => {
  it('begins with today and the förbund’s place', () => {
    const form = new AnswerForm(setup);
    form.set('mode', 'withData');
    expect(form.toSend().answers).toMatchObject({ startDate: '2026-11-22', place: 'forbund', gender: null });
  });

  it('names every required answer that is missing, in the order of the form', () => {
    const form = new AnswerForm(setup);
    expect(faults(form)).toEqual(['mode: required']);
    form.set('mode', 'withData');
    const required = form.questions().filter((question) => question.required && form.answer(question.id) === null);
    expect(faults(form)).toEqual(required.map(({ id }) => `${id}: required`));
  });

  it('sends Uppgift saknas for what may be left out', () => {
    const form = filled();
    expect(faults(form)).toEqual([]);
    expect(form.toSend().answers).toMatchObject({ sickWithoutSgi: 'unknown', occupationAtStart: ['unknown'] });
    expect(form.toSend().answers).not.toHaveProperty('foreignBorn');
  });

  it('neither sends nor keeps the background of one who became anonymous, and has it again when that was a slip', () => {
    const form = filled();
    form.set('mode', 'anonymous');
    expect(Object.keys(form.toSend().answers)).toEqual(['mode', 'place', 'startDate', 'gender', 'kommun']);
    expect(Object.keys(form.asked().answers)).not.toContain('education');
    expect(faults(form)).toEqual([]);
    form.set('mode', 'withData');
    expect(form.answer('education')).toBe('compulsory');
  });

  it('sends extents as numbers and says when one is none', () => {
    const form = filled();
    form.setExtent('supportAtStart', 'incomeSupport', ' 75 % ');
    expect(form.toSend().extents).toEqual({ supportAtStart: { incomeSupport: 75 } });
    form.setExtent('supportAtStart', 'incomeSupport', 'halva');
    expect(faults(form)).toEqual(['supportAtStart: extentRange']);
    form.set('supportAtStart', ['studyAid']);
    expect(form.toSend().extents).toEqual({});
  });

  it('calls an unreadable date unreadable, not missing, and drops it from a draft', () => {
    const form = filled();
    form.set('startDate', UNREADABLE_DATE);
    expect(faults(form)).toEqual(['startDate: notADate']);
    const again = new AnswerForm(setup);
    again.restore(form.asked());
    expect(again.answer('startDate')).toBe('2026-11-22');
    expect(again.answer('education')).toBe('compulsory');
  });

  it('restores no answer that the codebook does not know', () => {
    const form = new AnswerForm(setup);
    form.restore({
      answers: { mode: 'withData', gender: 'robot', gone: 'x', supportAtStart: 'incomeSupport' },
      extents: {},
    });
    expect(form.answer('mode')).toBe('withData');
    expect([form.answer('gender'), form.answer('gone'), form.answer('supportAtStart')]).toEqual([null, null, null]);
  });

  it('asks the exit only and judges it with the rest of the record', () => {
    const form = new AnswerForm({ ...setup, moments: ['exit'], saved });
    form.set('exitReason', 'work');
    form.set('endDate', '2020-01-01');
    expect(Object.keys(form.toSend().answers)).not.toContain('gender');
    expect(faults(form)).toEqual(['endDate: exitBeforeStart']);
    form.set('endDate', '2026-11-22');
    expect(faults(form)).toEqual([]);
  });
});
