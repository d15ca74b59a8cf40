/** Every form in which words could travel unseen: as they are, reversed, escaped, in hexadecimal, in base64. */
function disguises(words: string): readonly string[] {
  const reversed = [...words].reverse().join('');
  return [words, reversed].flatMap((text) => {
    const bytes = Buffer.from(text, 'utf8');
    // In base64 the same words look different at each of three places to start; the outermost characters depend on
    // what stands beside them.
    const base64 = [0, 1, 2].map((before) =>
      Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .slice(before === 0 ? 0 : 4, -4),
    );
    return [
      text,
      encodeURIComponent(text),
      JSON.stringify(text).slice(1, -1),
      bytes.toString('hex'),
      ...base64,
      ...base64.map((coded) => coded.replaceAll('+', '-').replaceAll('/', '_')),
    ];
  });
}

/** What a text says once it is decoded: the runs of it that may be base64, as text. */
function decodings(text: string): readonly string[] {
  const runs = text.match(/[A-Za-z0-9_+/-]{8,}/g) ?? [];
  return runs.flatMap((run) => [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64url').toString('utf8')));
}

/** Names the places that hold the words in any form. */
export function leaks(words: string, places: Readonly<Record<string, string>>): readonly string[] {
  const forms = disguises(words).map((form) => form.toLowerCase());
  return Object.entries(places).flatMap(([place, text]) => {
    const readings = [text, ...decodings(text)].map((reading) => reading.toLowerCase());
    return readings.some((reading) => forms.some((form) => reading.includes(form))) ? [place] : [];
  });
}
