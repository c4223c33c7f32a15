import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Api } from './api.js';

describe('the name of a downloaded file', () => {
  it.each([
    [
      'the one with every letter, last',
      'attachment; filename="Samordningsf_rbundet.docx"; filename*=UTF-8\'\'Samordningsf%C3%B6rbundet.docx',
      'Samordningsförbundet.docx',
    ],
    [
      'the one with every letter, first',
      'attachment; filename*=UTF-8\'\'R%C3%A5d%202019.xlsx; filename="R_d 2019.xlsx"',
      'Råd 2019.xlsx',
    ],
    ['the plain one', 'attachment; filename="100% klart.csv"', '100% klart.csv'],
    ['the end of the path', 'attachment', 'report.docx'],
  ])('is %s', async (_, disposition, name) => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const file = TestBed.inject(Api).file('/api/report.docx');
    const headers = { 'content-disposition': disposition };
    TestBed.inject(HttpTestingController)
      .expectOne('/api/report.docx')
      .flush(new Blob(['x']), { headers });
    await expect(file).resolves.toMatchObject({ ok: true, value: { name } });
  });
});
