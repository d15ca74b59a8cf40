/** One state of an element to look at: shown in the documentation, checked by axe, photographed. */
export interface Example {
  readonly name: string;
  /** What the compiler writes into the page. */
  readonly html: string;
  /** What the player sets, by property name. */
  readonly properties?: Readonly<Record<string, unknown>>;
}
