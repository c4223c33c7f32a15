/** What stops installing and building, as a sentence for whoever starts Utfall; each stands in docs/drift.md. */
export class StartProblem extends Error {
  /** The sentence for a folder that cannot be written in; another error is given back as it is. */
  static ofFolder(folder, error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return error;
    const sentence = `Mappen ${folder} går inte att skriva i. Kör som den som äger den, eller ge rätt till den.`;
    return new StartProblem(sentence, { cause: error });
  }
}
