import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

const pick = (list, n) => list[n % list.length];
const day = (n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10);

/** Writes a deltagare.csv of ended participations, spread over the insatser. */
export async function writeParticipants(file, rows, insatser = ['Mätinsats']) {
  const out = createWriteStream(file);
  out.write(
    'insats;deltagarkod;registrering;kön;åldersgrupp;kommun;utbildning;tid i offentlig försörjning;försörjning vid start;remittent;startdatum;slutdatum;avslutsorsak\r\n',
  );
  for (let n = 0; n < rows; n++) {
    const line = [
      pick(insatser, n),
      `M-${n}`,
      'Med uppgifter',
      pick(['Kvinna', 'Man'], n),
      pick(['16–24', '25–29', '30–44', '45–59', '60+'], n),
      pick(['Vänersborg', 'Mellerud', 'Trollhättan'], n),
      pick(['Grundskola', 'Gymnasium', 'Högskola'], n),
      pick(['Upp till 1 år', '1–3 år', '3–6 år'], n),
      pick(['Försörjningsstöd', 'A-kassa', 'Försörjningsstöd|A-kassa'], n),
      pick(['Kommunen', 'Arbetsförmedlingen'], n),
      day(n % 2000),
      day((n % 2000) + 30 + (n % 300)),
      pick(['Arbete', 'Studier', 'Sjukdom'], n),
    ].join(';');
    if (!out.write(`${line}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
