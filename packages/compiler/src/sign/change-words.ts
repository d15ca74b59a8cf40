import { shorten, whereOf } from '../model/words.js';
import type { PageModel } from '../model/module-model.js';
import { ASPECTS } from './aspects.js';
import type { Change, ChangedThing } from './compare.js';

/** Changes as people read them: one line for each part. */
export function changeLines(changes: readonly Change[], pages: readonly PageModel[]): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const change of changes) {
    const place = placeOf(change, pages);
    const said = lines.get(place) ?? [];
    lines.set(place, said);
    for (const words of wordsFor(change, pages, said)) said.push(words);
  }
  return [...lines].map(([place, said]) => `${place}: ${said.join('; ')}`);
}

/** `Page 3, "Plan it", the question "How many…"`. */
function placeOf({ kind, page, words }: Change, pages: readonly PageModel[]): string {
  const at = pages.find(({ id }) => id === page);
  const where = page === undefined ? undefined : at ? whereOf(at) : `A page that is gone (${page})`;
  const what = partWords(kind, words);
  return [where, what].filter((part) => part !== undefined && part !== '').join(', ');
}

function partWords(kind: string, words: string): string {
  switch (kind) {
    case 'module':
      return 'module.yaml';
    case 'pages':
      return 'The pages';
    case 'outcomes':
      return 'module.yaml, the learning outcomes';
    case 'before':
      return 'module.yaml, what to do first';
    case 'page':
      return '';
    case 'text':
      return 'the text';
    case 'reference':
      return `The reference "${words}"`;
    default:
      return `the ${kind.replaceAll('-', ' ')}${words === '' ? '' : ` "${shorten(words)}"`}`;
  }
}

function wordsFor({ kind, what }: Change, pages: readonly PageModel[], said: readonly string[]): readonly string[] {
  switch (what.type) {
    case 'added':
      return ['new'];
    case 'removed':
      return ['taken out'];
    case 'moved': {
      const from = pages.find(({ id }) => id === what.from);
      return [from ? `moved here from page ${from.number}` : 'moved here from another page'];
    }
    case 'changed':
      return aspectWords(what, kind).filter((words) => !said.some((each) => each === words));
  }
}

function aspectWords(what: Extract<ChangedThing, { type: 'changed' }>, kind: string): readonly string[] {
  const { aspect, now, before } = what;
  const { kept, says } = ASPECTS[aspect];
  if (kept === 'plain') return entryWords(says, before, now);
  const label = kind === 'page' && aspect === 'wording' ? 'title' : says;
  if (kept === 'mark') return [`${label} changed`];
  if (kind === 'reference') return ['changed'];
  if (now.length === 0)
    return [before.length === 0 ? `${label} in another order` : `${label}: ${counted(before.length)} taken out`];
  const [first = ''] = now;
  const others = now.length === 1 ? '' : ` and ${counted(now.length - 1)} more`;
  const gone = before.length - now.length;
  return [`${label} ("${shorten(first, 70)}"${others})`, ...(gone > 0 ? [`${counted(gone)} taken out`] : [])];
}

/** `minutes 25 → 30`, `picture media/x.svg replaced`, `citations: herring2011 taken out`. */
function entryWords(says: string, before: readonly string[], now: readonly string[]): readonly string[] {
  const old = new Map(before.map(split));
  const fresh = new Map(now.map(split));
  if (old.size + fresh.size === 0) return [`${says} in another order`];
  return [
    ...[...fresh].map(([name, value]) => {
      const was = old.get(name);
      if (was === undefined) return `${says}: ${join(name, value)} is new`;
      return says === ASPECTS.files.says ? `${name} replaced` : `${name} ${was} → ${value}`;
    }),
    ...[...old].filter(([name]) => !fresh.has(name)).map(([name, value]) => `${says}: ${join(name, value)} taken out`),
  ];
}

/** A key and its value, or a file and its mark; an entry of a list is all name. */
function split(entry: string): readonly [string, string] {
  const [, name = entry, value = ''] = /^([\w -]+): (.*)$/.exec(entry) ?? /^(.+) ([0-9a-f]{12})$/.exec(entry) ?? [];
  return [name, value];
}

function join(name: string, value: string): string {
  return value === '' || /^[0-9a-f]{12}$/.test(value) ? name : `${name} ${value}`;
}

function counted(count: number): string {
  return count === 1 ? 'one sentence' : `${count} sentences`;
}
