/** A statement as an LRS keeps it: nothing about it is certain. */
export interface SeenStatement {
  readonly id?: string;
  readonly verb?: { readonly id?: string; readonly display?: Readonly<Record<string, string>> };
  readonly object?: { readonly id?: string; readonly definition?: Readonly<Record<string, unknown>> };
  readonly result?: {
    readonly score?: { readonly scaled?: number; readonly raw?: number; readonly min?: number; readonly max?: number };
    readonly response?: string;
  };
  readonly context?: { readonly registration?: string };
  readonly timestamp?: string;
}

/** The last word of a statement's verb. */
export function verbOf(statement: SeenStatement): string {
  return statement.verb?.id?.split('/').at(-1) ?? '';
}

/**
 * What a statement breaks of what these modules promise beyond the standards: codes and never words, British English, one
 * scale for scores, times in UTC. The standards themselves are judged by the lab's LRS.
 */
export function houseFaults(one: SeenStatement, activityId: string): readonly string[] {
  const verb = verbOf(one);
  const faults: string[] = [];
  const must = (holds: boolean, rule: string) => holds || faults.push(`${verb}: ${rule}`);
  must(Object.keys(one.verb?.display ?? {}).join() === 'en-GB', 'the display is not in British English');
  must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(one.timestamp ?? ''), 'the timestamp is not in UTC');
  const { score, response } = one.result ?? {};
  must(response === undefined || /^[a-z0-9-]+(\[,\][a-z0-9-]+)*$/.test(response), 'the response is not option ids');
  if (score) {
    const { scaled = -1, raw = -1, min, max } = score;
    must(scaled >= 0 && scaled <= 1, 'the scaled score is not from 0 to 1');
    must(Number.isInteger(raw) && min === 0 && max === 100 && raw >= 0 && raw <= 100, 'the raw score has no bounds');
  }
  if (verb === 'answered') must(one.object?.id?.startsWith(`${activityId}/`) === true, 'the question is not ours');
  else must(one.object?.id === activityId, 'the object is not the activity of the launch');
  return faults;
}
