/** Where reading stopped, and why. */
export interface XmlProblem {
  /** From 1, as editors count. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** In plain words, to stand after "because" or a colon. */
  readonly problem: string;
}

/** Thrown inside the room, and by readers that stand on it; whoever opens a stranger's file catches it. */
export class XmlFault extends Error implements XmlProblem {
  readonly line: number;
  readonly column: number;
  readonly problem: string;

  constructor({ line, column, problem }: XmlProblem) {
    super(problem);
    this.line = line;
    this.column = column;
    this.problem = problem;
  }
}
