/** An answer without what does not matter: capitals, accents, spaces, hyphens, full stops and the article before it. */
export function foldAnswer(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .trim()
    .replace(/^(?:the|an?)\s+(?=\S)/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
