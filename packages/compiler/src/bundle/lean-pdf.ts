import type * as Vite from 'vite';

/** What PDFKit and fontkit carry for uses that we do not have, and what stands in for it. */
const UNUSED: Readonly<Record<string, string>> = {
  // Web fonts in WOFF2; ours is plain TrueType.
  'brotli/decompress.js': 'export default () => { throw new Error("WOFF2 is not read here."); };',
  // Pictures.
  'png-js': 'export default class {}',
  // Passwords.
  '@noble/ciphers/aes': 'export const cbc = undefined; export const ecb = undefined;',
};

/** A colour profile that is read for PDF/A only; a classic script has no `import.meta`. */
const PROFILE = /new URL\('\.\/data\/[\w.]+\.icc', import\.meta\.url\)\.href/;

/** PDFKit 0.20 puts the title into the file's XML as it is; a title with an ampersand would spoil that XML. */
const TITLE = '<rdf:li xml:lang="x-default">${this.info.Title}</rdf:li>';
const TITLE_WRITTEN_OUT = TITLE.replace(
  'this.info.Title',
  'this.info.Title.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)',
);

/** Tables that tell fontkit how Indic and other joining scripts form syllables; our typeface has none of their letters. */
const SYLLABLES = /\\"stateTable\\":\[\[[\d,[\]]*\]\]/g;

/** Leaves out of the PDF maker what it never runs, a third of its size, and mends what it does not escape. */
export function leanPdf(): Vite.Plugin {
  return {
    name: 'ladder-lean-pdf',
    enforce: 'pre',
    resolveId: (id) => (id in UNUSED ? `\0unused-${id}` : undefined),
    load: (id) => UNUSED[id.replace('\0unused-', '')],
    transform(code, id) {
      if (/\/fontkit\/dist\/[\w-]+\.mjs$/.test(id)) {
        if (code.match(SYLLABLES)?.length !== 2)
          throw new Error('fontkit is not the one that we know. Look at lean-pdf.ts.');
        return { code: code.replace(SYLLABLES, String.raw`\"stateTable\":[[0]]`), map: null };
      }
      if (!/\/pdfkit\.\w+\.mjs$/.test(id)) return undefined;
      if (!PROFILE.test(code) || !code.includes(TITLE))
        throw new Error('PDFKit is not the one that we know. Look at lean-pdf.ts.');
      return { code: code.replace(PROFILE, '""').replace(TITLE, () => TITLE_WRITTEN_OUT), map: null };
    },
  };
}

/** Whether a package is left out of the PDF maker, with all that it needs itself. */
export function isLeftOut(name: string): boolean {
  return Object.keys(UNUSED).some((path) => path === name || path.startsWith(`${name}/`));
}
