/**
 * How well a fact is known. `code`: read in the platform's source. `page`: read in a page or a thread. `standard`: the
 * standard's own words. `inference`: our conclusion from such. `general`: common knowledge, not looked up.
 * `not-established`: nobody outside knows; the double picks something and says so here.
 */
export type Evidence = 'code' | 'page' | 'standard' | 'inference' | 'general' | 'not-established';

/** One thing that a double does because the place does it, so that a successor can check it and change it. */
export interface Fact {
  readonly id: string;
  readonly fact: string;
  /** Repository and file, page, or clause. */
  readonly source: string;
  readonly evidence: Evidence;
}
