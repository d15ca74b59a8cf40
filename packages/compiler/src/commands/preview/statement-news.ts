import type { Statement } from '@ladder/lms-lab';

/** A statement as the desk tells it: who did what is known; what is left is the verb, the thing, and how it went. */
export function statementNews(statement: Statement): { verb: string; object: string; result: string } {
  const verb = wordIn(at(statement, 'verb', 'display')) ?? lastPart(at(statement, 'verb', 'id'));
  const object = wordIn(at(statement, 'object', 'definition', 'name')) ?? thing(at(statement, 'object', 'id'));
  const scaled = at(statement, 'result', 'score', 'scaled');
  const success = at(statement, 'result', 'success');
  const parts = [
    typeof scaled === 'number' ? `${Math.round(scaled * 100)} of 100` : '',
    success === true ? 'right' : success === false ? 'not right' : '',
  ];
  return { verb, object, result: parts.filter((part) => part !== '').join(', ') };
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[name] : undefined,
    value,
  );
}

/** The words of a language map, in whatever language comes first. */
function wordIn(map: unknown): string | undefined {
  const words: readonly unknown[] = typeof map === 'object' && map !== null ? Object.values(map) : [];
  const [word] = words;
  return typeof word === 'string' ? word : undefined;
}

/** cmi5 calls the module by a number that it made up for this enrolment. */
function thing(id: unknown): string {
  const last = lastPart(id);
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(last) ? 'the module' : last;
}

function lastPart(id: unknown): string {
  return typeof id === 'string' ? (id.split(/[/#]/).at(-1) ?? id) : '';
}
