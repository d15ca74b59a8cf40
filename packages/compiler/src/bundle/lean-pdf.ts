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

/** Leaves out of the PDF maker what it never runs: a fifth of its size. */
export function leanPdf(): Vite.Plugin {
  return {
    name: 'ladder-lean-pdf',
    enforce: 'pre',
    resolveId: (id) => (id in UNUSED ? `\0unused-${id}` : undefined),
    load: (id) => UNUSED[id.replace('\0unused-', '')],
    transform: (code, id) =>
      id.includes('pdfkit') && PROFILE.test(code) ? { code: code.replace(PROFILE, '""'), map: null } : undefined,
  };
}

/** Whether a package is left out of the PDF maker, with all that it needs itself. */
export function isLeftOut(name: string): boolean {
  return Object.keys(UNUSED).some((path) => path === name || path.startsWith(`${name}/`));
}
