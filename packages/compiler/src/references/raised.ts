const RAISED = new Map(
  zip(
    '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW',
    '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ',
  ),
);

const LOWERED = new Map(zip('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'));

/** Raised letters as Unicode has them: 10⁹. Where it has none, a caret says what the letters are: `x^Q`. */
export function raised(text: string): string {
  return signs(text, RAISED, '^');
}

/** The same for lowered ones: CO₂. */
export function lowered(text: string): string {
  return signs(text, LOWERED, '_');
}

/** A title with the marks of HTML that reference managers put into it: raised and lowered letters stay so, looks go. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<sup>([^<]*)<\/sup>/gi, (_, inner: string) => raised(inner))
    .replace(/<sub>([^<]*)<\/sub>/gi, (_, inner: string) => lowered(inner))
    .replace(/<\/?(?:i|b|em|strong|u|sc|sup|sub|span|p|jats:[a-z]+)(?:\s[^<>]*)?>/gi, '')
    .replace(
      /&(amp|lt|gt|quot|apos|nbsp|#(\d{2,6})|#x([\da-f]{2,5}));/gi,
      (typed, name: string, ten?: string, hex?: string) => {
        const code = ten === undefined ? Number.parseInt(hex ?? '', 16) : Number(ten);
        return ENTITIES[name.toLowerCase()] ?? (code > 31 && code < 0xd800 ? String.fromCharCode(code) : typed);
      },
    );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function signs(text: string, table: ReadonlyMap<string, string>, mark: string): string {
  const trimmed = text.trim();
  const found = [...trimmed].map((sign) => table.get(sign));
  if (trimmed === '') return '';
  return found.every((sign) => sign !== undefined) ? found.join('') : `${mark}${trimmed}`;
}

function zip(keys: string, values: string): [string, string][] {
  const signsOf = [...values];
  return [...keys].map((key, at) => [key, signsOf[at] ?? key]);
}
