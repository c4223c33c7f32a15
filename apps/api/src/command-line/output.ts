/** Where a command writes: the answer alone on stdout, everything else on stderr. */
export interface Output {
  answer(line: string): void;
  tell(line: string): void;
}

export const processOutput: Output = {
  answer: (line) => void process.stdout.write(`${line}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
};
