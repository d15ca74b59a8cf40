import type { PageId } from '@ladder/core';
import { tooMuch } from '../parse/guard.js';
import { Document, isMap, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { ASPECT_NAMES, ASPECTS, type Aspect } from './aspects.js';
import { markLength, type MarkedPart } from './marks.js';
import { sealOf } from './seal.js';
import { STAGES, type SignDecision, type Stage } from './stages.js';

/** One signature, as signoff.yaml keeps it. */
export interface SignOff {
  readonly stage: Stage;
  readonly decision: SignDecision;
  readonly name: string;
  readonly role: string;
  /** The day, as year-month-day. */
  readonly date: string;
  readonly comment?: string;
  /** The module's version at that time. */
  readonly version: string;
  /** Content hash of everything that stood there. */
  readonly content: string;
  /** Fingerprint of what this stage looked at. */
  readonly saw: string;
  /** Under which name `stood` keeps the marks of what stood there; they are dropped when no stage needs them. */
  readonly stood: string;
  /** When the content is next to be reviewed, as it was settled with this signature. */
  readonly review?: string;
  /** For a correction: whose approval it leaves standing. */
  readonly of?: { readonly name: string; readonly date: string };
}

/** What signoff.yaml holds. */
export interface SignOffFile {
  /** Oldest first. */
  readonly signed: readonly SignOff[];
  /** Marks of what stood there, by the name that signatures give. */
  readonly stood: ReadonlyMap<string, readonly MarkedPart[]>;
}

/** A place in signoff.yaml; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** How much of the file is as the toolkit wrote it. */
export interface ReadSignOffs extends SignOffFile {
  /** Where each of `signed` stands. */
  readonly places: readonly Place[];
  /** What is wrong with it, and the line and column; everything from there on does not count. */
  readonly problem?:
    | (Place & { readonly type: 'unreadable' | 'incomplete' })
    | (Place & { readonly type: 'changed'; readonly stage: string; readonly name: string });
}

const HEAD = ` Written by pnpm sign:module, which also reads it: who signed which version, and in short marks what stood there.
 Leave this file as it is and keep it with the module. A line changed by hand makes the module a draft again.
`;

/** The name of the marks of what stands in a module. */
export function nameOfMarks(parts: readonly MarkedPart[]): string {
  return sealOf('', parts.map(partNode)).slice(0, 12);
}

/** The text of signoff.yaml, sealed. */
export function writeSignOffs({ signed, stood }: SignOffFile): string {
  let seal = '';
  const entries = signed.map((entry) => ({ ...entryNode(entry), seal: (seal = sealOf(seal, entryNode(entry))) }));
  const marks = Object.fromEntries([...stood].map(([name, parts]) => [name, parts.map(partNode)]));
  const document = new Document({ signed: entries, stood: marks, seal: sealOf(seal, marks) });
  document.commentBefore = HEAD.trimEnd();
  visit(document, {
    // A part fits on a line, and so do whose approval a correction is of, and plain lists.
    Map: (_, node) => void (node.flow = node.has('part') || (node.items.length === 2 && node.has('date'))),
    Seq: (_, node) => void (node.flow = !node.items.some((item) => isMap(item))),
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Fields in one order, whatever order they were given in: the seal goes over them. */
function entryNode(entry: SignOff): Readonly<Record<string, unknown>> {
  const { stage, decision, name, role, date, comment, version, content, saw, stood, review, of } = entry;
  return {
    stage,
    decision,
    name,
    role,
    date,
    ...(comment === undefined ? {} : { comment }),
    ...(of ? { of: { name: of.name, date: of.date } } : {}),
    version,
    ...(review === undefined ? {} : { review }),
    content,
    saw,
    stood,
  };
}

function partNode({ kind, page, words, aspects }: MarkedPart): Readonly<Record<string, unknown>> {
  return {
    part: kind,
    ...(page === undefined ? {} : { page }),
    ...(words === '' ? {} : { is: words }),
    ...Object.fromEntries(
      ASPECT_NAMES.flatMap((aspect) => {
        const marks = aspects[aspect];
        if (!marks) return [];
        return [[aspect, ASPECTS[aspect].kept === 'plain' ? [...marks] : marks.join('')]];
      }),
    ),
  };
}

interface Content {
  readonly signed: readonly unknown[];
  readonly stood?: unknown;
  readonly seal?: unknown;
}

/** What the file says; `undefined` where somebody made parts of it stand for each other without end. */
function contentOf(document: Document): Content | undefined {
  try {
    return document.toJS({ maxAliasCount: 20 }) as Content;
  } catch {
    return undefined;
  }
}

/** Reads signoff.yaml and checks its seals. */
export function readSignOffs(text: string): ReadSignOffs {
  const counter = new LineCounter();
  const much = tooMuch(text, 'kept');
  const document = parseDocument(much ? '' : text, { lineCounter: counter, logLevel: 'error' });
  const placeAt = (offset: number | undefined): Place => {
    const { line, col } = offset === undefined ? { line: 1, col: 1 } : counter.linePos(offset);
    return { line, column: col };
  };
  const nothing = { signed: [], stood: NO_MARKS, places: [] };
  const list: unknown = document.get('signed');
  if (document.errors[0] || !isSeq(list)) {
    return { ...nothing, problem: { type: 'unreadable', ...(much ?? placeAt(document.errors[0]?.pos[0])) } };
  }
  const data = contentOf(document);
  if (!data) return { ...nothing, problem: { type: 'unreadable', ...placeAt(undefined) } };
  const stood = readStood(data.stood);

  const signed: SignOff[] = [];
  const places: Place[] = [];
  let seal = '';
  for (const [at, value] of data.signed.entries()) {
    const item = list.items[at];
    const place = placeAt(isMap(item) ? item.range?.[0] : undefined);
    const entry = readEntry(value);
    if (entry) seal = sealOf(seal, entryNode(entry));
    if (!entry || (value as Fields)['seal'] !== seal || hasMore(value as Fields, entry)) {
      const { stage, name } = isFields(value) ? value : {};
      const problem = { type: 'changed', ...place, stage: String(stage), name: String(name) } as const;
      return { signed, stood: stood ?? NO_MARKS, places, problem };
    }
    signed.push(entry);
    places.push(place);
  }
  const whole = stood && data.seal === sealOf(seal, data.stood);
  return whole ? { signed, stood, places } : { ...nothing, problem: { type: 'incomplete', line: 1, column: 1 } };
}

const NO_MARKS: ReadonlyMap<string, readonly MarkedPart[]> = new Map();

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readEntry(value: unknown): SignOff | undefined {
  if (!isFields(value)) return undefined;
  const { stage, decision, name, role, date, comment, version, content, saw, stood, review, of } = value;
  if (!isStage(stage) || !isDecision(decision)) return undefined;
  if (!isText(name) || !isText(role) || !isText(date) || !isText(version)) return undefined;
  if (!isText(content) || !isText(saw) || !isText(stood)) return undefined;
  if (of !== undefined && !(isFields(of) && isText(of['name']) && isText(of['date']))) return undefined;
  return {
    ...{ stage, decision, name, role, date, version, content, saw, stood },
    ...(isText(comment) ? { comment } : {}),
    ...(isText(review) ? { review } : {}),
    ...(of === undefined ? {} : { of: of as { name: string; date: string } }),
  };
}

/** Whether somebody wrote a key into an entry that the toolkit does not write. */
function hasMore(fields: Fields, entry: SignOff): boolean {
  return Object.keys(fields).length !== Object.keys(entryNode(entry)).length + 1;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isStage(value: unknown): value is Stage {
  return STAGES.some((stage) => stage === value);
}

function isDecision(value: unknown): value is SignDecision {
  return value === 'approve' || value === 'changes' || value === 'correction';
}

function readStood(value: unknown): ReadonlyMap<string, readonly MarkedPart[]> | undefined {
  if (!isFields(value)) return undefined;
  const read = new Map<string, readonly MarkedPart[]>();
  for (const [name, parts] of Object.entries(value)) {
    if (!Array.isArray(parts) || !parts.every(isFields)) return undefined;
    read.set(name, parts.map(readPart));
  }
  return read;
}

function readPart(fields: Fields): MarkedPart {
  const { part, page, is } = fields;
  const aspects: Partial<Record<Aspect, readonly string[]>> = {};
  for (const aspect of ASPECT_NAMES) {
    const marks = fields[aspect];
    if (Array.isArray(marks)) aspects[aspect] = marks.map(String);
    else if (isText(marks)) aspects[aspect] = cut(marks, markLength(aspect));
  }
  return {
    kind: isText(part) ? part : '',
    ...(isText(page) ? { page: page as PageId } : {}),
    words: isText(is) ? is : '',
    aspects,
  };
}

function cut(text: string, length: number): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, at) => text.slice(at * length, (at + 1) * length));
}
