declare module '@citation-js/core' {
  /** A set of references; `data` is CSL-JSON. */
  export class Cite {
    constructor(data: unknown, options?: { readonly forceType?: string });
    readonly data: readonly Record<string, unknown>[];
    format(
      format: 'bibliography',
      options: {
        readonly format: 'text';
        readonly template: 'vancouver';
        readonly lang: string;
        readonly nosort: boolean;
        readonly asEntryArray: true;
      },
    ): readonly (readonly [id: string, text: string])[];
  }
}
declare module '@citation-js/plugin-csl';
