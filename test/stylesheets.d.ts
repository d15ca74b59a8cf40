/** Element tests load the stylesheet by importing it; the test runner compiles it. */
declare module '*.scss';

/** Tests find every example, element and stylesheet by its file name; the test runner gathers them (Vite's own types). */
interface ImportMeta {
  glob<Found>(pattern: string | readonly string[], options: { readonly eager: true }): Readonly<Record<string, Found>>;
}
