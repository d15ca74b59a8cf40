/** The analyzer ships no types for its command. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** Runs the command; with `noWrite` the manifest is only returned. */
  export function cli(options: { argv: readonly string[]; cwd: string; noWrite: boolean }): Promise<unknown>;
}
