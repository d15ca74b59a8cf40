import { below, child, elementsOf, valueOf, type XmlNode } from '../package/xml.js';
import type { ThemeFonts } from './look.js';

/** The fonts of a theme by the names that runs call them by (ISO 29500-1, 17.18.96). */
export function readTheme(root: XmlNode | undefined): ThemeFonts {
  const scheme = below(root, 'a:fontScheme')[0];
  const found = new Map<string, string>();
  for (const [kind, name] of [
    ['major', 'a:majorFont'],
    ['minor', 'a:minorFont'],
  ] as const) {
    const font = (script: string) => child(child(scheme, name), script)?.attributes['typeface'] ?? '';
    const latin = font('a:latin');
    if (latin === '') continue;
    for (const use of ['Ascii', 'HAnsi']) found.set(kind + use, latin);
    if (font('a:cs') !== '') found.set(`${kind}Bidi`, font('a:cs'));
    if (font('a:ea') !== '') found.set(`${kind}EastAsia`, font('a:ea'));
  }
  return found;
}

/** Fonts that the file itself calls fonts of signs: their letters are no letters (ISO 29500-1, 17.8.3.2). */
export function readSignFonts(root: XmlNode | undefined): ReadonlySet<string> {
  return new Set(
    elementsOf(root)
      .filter((font) => font.name === 'w:font' && /^0?2$/.test(valueOf(font, 'w:charset') ?? ''))
      .map(({ attributes }) => (attributes['w:name'] ?? '').trim().toLowerCase()),
  );
}
