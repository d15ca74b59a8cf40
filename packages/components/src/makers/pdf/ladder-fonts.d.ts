/** The typefaces that the build subsets and packs (compiler, bundle/fonts.ts): deflated TrueType, in base64. */
declare module 'ladder-fonts' {
  export const regular: string;
  export const bold: string;
}
