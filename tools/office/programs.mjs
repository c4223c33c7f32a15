import { spawnSync } from 'node:child_process';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const programs = {
  'LibreOffice (soffice)': ['soffice', '--version'],
  'poppler-utils (pdftotext)': ['pdftotext', '-v'],
};

/** The programs of the check that this machine lacks, as people call them. */
export function missingPrograms() {
  return Object.entries(programs)
    .filter(([, [program, argument]]) => spawnSync(program, [argument]).error?.code === 'ENOENT')
    .map(([name]) => name);
}

/** Opens the file in LibreOffice and prints it. @returns the path of the PDF. @throws Error with what LibreOffice said. */
export function convertToPdf(file, folder) {
  // A profile of its own: a LibreOffice that is already open would answer instead, or refuse.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, '.profile'))}`;
  const { status, stderr, stdout } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
    { encoding: 'utf8', timeout: 300_000 },
  );
  if (status !== 0) throw new Error(`LibreOffice kunde inte öppna ${basename(file)}: ${stderr || stdout}`);
  return join(folder, `${basename(file, extname(file))}.pdf`);
}

/** The text of each page, spaces as one kind. */
export function pagesOf(pdf) {
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-layout', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`);
  return stdout
    .split('\f')
    .map((page) => page.replace(/[\u00a0\u202f]/g, ' '))
    .filter((page) => page.trim() !== '');
}
