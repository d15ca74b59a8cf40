import { raisedText, type Raised } from '../model/raised-signs.js';

/**
 * A title with the marks of HTML that reference managers put into it: raised and lowered letters stay so, as signs of
 * their own (10⁹, CO₂); looks go.
 */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<(sup|sub)>([^<]*)<\/\1>/gi, (_, mark: string, inner: string) =>
      raised(inner, mark.toLowerCase() === 'sup' ? 'superscript' : 'subscript'),
    )
    .replace(/<\/?(?:i|b|em|strong|u|sc|sup|sub|span|p|jats:[a-z]+)(?:\s[^<>]*)?>/gi, '')
    .replace(
      /&(amp|lt|gt|quot|apos|nbsp|#(\d{2,6})|#x([\da-f]{2,5}));/gi,
      (typed, name: string, ten?: string, hex?: string) => {
        const code = ten === undefined ? Number.parseInt(hex ?? '', 16) : Number(ten);
        return ENTITIES[name.toLowerCase()] ?? (code > 31 && code < 0xd800 ? String.fromCharCode(code) : typed);
      },
    );
}

/** Letters above or below the line, as far as there are signs for them. */
export function raised(text: string, where: Raised): string {
  const words = text.trim();
  return words === '' ? '' : raisedText(words, where);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
