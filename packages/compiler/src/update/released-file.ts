import {
  ID_PATTERN,
  layoutFingerprint,
  type AssessmentRule,
  type BlockId,
  type BlockLayout,
  type DecisionTarget,
  type EarlierLayout,
  type Layout,
  type OptionId,
  type PageId,
} from '@ladder/core';
import { Document, parse, visit } from 'yaml';
import { tooMuch } from '../parse/guard.js';

/** One release as released.yaml keeps it: its layout, and the words by which an author knows its parts. */
export interface Release extends EarlierLayout {
  readonly version: string;
  /** Titles of pages and first words of blocks, by id. */
  readonly words: ReadonlyMap<string, string>;
}

/** More than these are not kept: a learner who was away for longer starts the module afresh. */
export const RELEASES_KEPT = 3;

const HEAD = ` Written by the toolkit when a version is released: what learners may be half-way through, newest first.
 Leave this file as it is and keep it together with the module, so that their progress survives the next update.
`;

const WRITING = ['reflection', 'action-plan', 'private'] as const;

/** The text of released.yaml: a line for each block, so that a change shows as what it is. `module` is whose it is. */
export function writeReleased(releases: readonly Release[], module?: string): string {
  const document = new Document({ ...(module === undefined ? {} : { module }), releases: releases.map(releaseNode) });
  document.commentBefore = HEAD.trimEnd();
  visit(document, {
    // What has an id and nothing below it but itself fits on a line.
    Map: (_, node) => void (node.flow = isLine(node.items.map(({ key }) => String(key)))),
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function isLine(keys: readonly string[]): boolean {
  return !keys.includes('pages') && !keys.includes('blocks') && !keys.includes('releases');
}

function releaseNode({ version, fingerprint, layout, words }: Release) {
  return {
    version,
    fingerprint,
    ...(layout.assessment ? { assessment: layout.assessment } : {}),
    pages: layout.pages.map(({ id, blocks }) => ({
      id,
      title: words.get(id) ?? '',
      blocks: blocks.map((block) => blockNode(block, words.get(block.id) ?? '')),
    })),
  };
}

function blockNode(block: BlockLayout, words: string) {
  const { id, kind } = block;
  switch (kind) {
    case 'question': {
      const { options, correct, scored } = block;
      return { id, question: words, options, right: correct.map((at) => options[at]), ...(scored ? { scored } : {}) };
    }
    case 'task': {
      const { options, values, correct, scored } = block;
      const right = correct.map((at) => values[at]);
      return { id, task: words, options, values, right, ...(scored ? { scored } : {}) };
    }
    case 'scenario': {
      // People count decisions from 1.
      const target = (next: DecisionTarget) => (next === 'debrief' ? next : next + 1);
      const decisions = block.decisions.map(({ options }) =>
        Object.fromEntries(options.map((option) => [option.id, target(option.next)])),
      );
      return { id, scenario: words, decisions };
    }
    default:
      return { id, [kind]: words };
  }
}

function parsed(text: string): unknown {
  if (tooMuch(text, 'kept')) throw new TypeError('not what the toolkit wrote');
  return parse(text, { logLevel: 'error' });
}

/** Reads released.yaml; `undefined` when somebody changed it into something else. */
export function readReleased(text: string): readonly Release[] | undefined {
  try {
    return list(record(parsed(text)), 'releases').map(readRelease);
  } catch (error) {
    // Broken YAML, or a value that is not what the toolkit wrote: the author is told, and nothing is compared.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Which module released.yaml was written for; older files do not say. */
export function releasedFor(text: string): string | undefined {
  try {
    const found = record(parsed(text))['module'];
    return typeof found === 'string' ? found : undefined;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function readRelease(value: unknown): Release {
  const release = record(value);
  const words = new Map<string, string>();
  const pages = list(release, 'pages').map((each) => {
    const page = record(each);
    const id = name(page['id']) as PageId;
    words.set(id, text(page['title']));
    return { id, blocks: list(page, 'blocks').map((block) => readBlock(record(block), words)) };
  });
  const rule = release['assessment'];
  const layout: Layout = { pages, ...(rule === undefined ? {} : { assessment: readRule(record(rule)) }) };
  const fingerprint = text(release['fingerprint']);
  if (layoutFingerprint(layout) !== fingerprint) throw new TypeError('not the layout that was recorded');
  return { version: text(release['version']), fingerprint, layout, words };
}

function readBlock(block: Readonly<Record<string, unknown>>, words: Map<string, string>): BlockLayout {
  const id = name(block['id']) as BlockId;
  const kind = (['question', 'task', 'scenario', ...WRITING] as const).find((each) => each in block);
  words.set(id, text(block[kind ?? '']));
  switch (kind) {
    case 'question': {
      const options = list(block, 'options').map((option) => name(option) as OptionId);
      const correct = list(block, 'right').map((option) => options.indexOf(name(option) as OptionId));
      return { kind, id, options, correct, scored: block['scored'] === true };
    }
    case 'task': {
      const options = list(block, 'options').map((option) => name(option) as OptionId);
      const values = list(block, 'values').map((value) => name(value) as OptionId);
      const correct = list(block, 'right').map((value) => values.indexOf(name(value) as OptionId));
      return { kind, id, options, values, correct, scored: block['scored'] === true };
    }
    case 'scenario': {
      const decisions = list(block, 'decisions').map((decision) => ({
        options: Object.entries(record(decision)).map(([option, next]) => ({
          id: name(option) as OptionId,
          next: next === 'debrief' ? ('debrief' as const) : whole(next) - 1,
        })),
      }));
      return { kind, id, decisions };
    }
    case undefined:
      throw new TypeError('not a block');
    default:
      return { kind, id };
  }
}

function readRule({ pass, drawn, tries, shuffle }: Readonly<Record<string, unknown>>): AssessmentRule {
  return { pass: whole(pass), drawn: whole(drawn), tries: whole(tries), shuffle: shuffle === true };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('not a group of keys');
  return value as Readonly<Record<string, unknown>>;
}

function list(from: Readonly<Record<string, unknown>>, key: string): readonly unknown[] {
  const value = from[key];
  if (!Array.isArray(value)) throw new TypeError(`${key} is no list`);
  return value;
}

function name(value: unknown): string {
  const found = text(value);
  if (!ID_PATTERN.test(found)) throw new TypeError('not an id');
  return found;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
}

function whole(value: unknown): number {
  if (!Number.isInteger(value)) throw new TypeError('not a number');
  return value as number;
}
