import { createHash } from 'node:crypto';
import type { ModuleSettings } from '@ladder/core/schema';
import { definitionOf } from '../blocks/extra-blocks.js';
import { isOnDisk, type FileContent, type FileTree } from '../model/file-tree.js';
import type { Block, ModuleModel, PageModel } from '../model/module-model.js';
import { shorten, wordsOf } from '../model/words.js';
import type { Aspect } from './aspects.js';
import { Aspects, type Part } from './part.js';
import { addWords, readAspects, type Surroundings } from './read-aspects.js';

/** What of a model is looked at; the rest follows from it or says nothing to a learner. */
export type Projected = Pick<ModuleModel, 'id' | 'settings' | 'pages' | 'references' | 'capabilities'>;

/** Blocks of which every sentence is a fact: somebody acts on them, or is told what is right. */
const ALL_FACTS = new Set([
  ...['question', 'warning', 'do-list', 'job-aid'],
  ...['glossary', 'quotation', 'resources', 'pdsa', 'driver-diagram'],
]);

/** Settings that are words for learners. */
const WORDS = ['title', 'summary', 'for', 'nations'] as const;

/** Settings of which no stage is asked: for the upload sheet only, or about the sign-off itself. */
const NOBODYS = new Set(['changes', 'review', 'needs', ...WORDS, 'outcomes', 'before', 'capabilities', 'cover']);

/** Characters of the mark of a file. */
const FILE_MARK = 12;

/** A module as its parts, each with everything that a stage may have looked at. Pure; the order is the module's. */
export function projectModule(model: Projected, files: FileTree): readonly Part[] {
  const { settings, pages } = model;
  const around = surroundings(model, files);
  return [
    settingsPart(settings, model.capabilities, around),
    listPart('outcomes', settings.outcomes, around),
    listPart('before', settings.before, around),
    { kind: 'pages', words: '', aspects: { order: pages.map(({ id }) => ({ raw: id })) } },
    ...pages.flatMap((page) => pageParts(page, around)),
    ...model.references.map(({ key, text, url }): Part => ({
      kind: 'reference',
      words: key,
      aspects: { facts: [{ raw: `${text} ${url ?? ''}`.trim(), shown: text }] },
    })),
  ];
}

function surroundings({ id, settings }: Projected, files: FileTree): Surroundings {
  return {
    language: settings.language,
    fileMark(path) {
      const content = files.get(`modules/${id}/${path}`);
      return content === undefined ? undefined : `${path} ${hashOf(content).slice(0, FILE_MARK)}`;
    },
  };
}

/** The same for a recording, whether it is held in memory or stays on the disk. */
function hashOf(content: FileContent): string {
  return isOnDisk(content) ? content.sha256 : createHash('sha256').update(content).digest('hex');
}

function settingsPart(settings: ModuleSettings, capabilities: Projected['capabilities'], around: Surroundings): Part {
  const to = new Aspects();
  for (const key of WORDS) addWords(settings[key] ?? '', `${key} `, key === 'nations', around, to);
  if (settings.cover) readAspects(settings.cover, false, around, to);
  for (const { ref } of capabilities) to.add('claims', ref);
  for (const [key, value] of Object.entries(settings)) {
    if (NOBODYS.has(key) || value === undefined) continue;
    const aspect: Aspect = key === 'certificate' ? 'claims' : key === 'assessment' ? 'rules' : 'settings';
    if (typeof value !== 'object') to.add(aspect, `${key}: ${String(value)}`);
    else if (Array.isArray(value)) for (const one of value) to.add(aspect, `${key} – ${plain(one)}`);
    else for (const [name, one] of Object.entries(value)) to.add(aspect, `${key} ${name}: ${plain(one)}`);
  }
  return { kind: 'module', words: '', aspects: to.found };
}

function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value)
    ? value.map(plain).join(', ')
    : Object.entries(value)
        .map(([key, one]) => `${key} ${plain(one)}`)
        .join(', ');
}

/** A list of module.yaml: its words, and their order. */
function listPart(kind: string, items: readonly string[], around: Surroundings): Part {
  const to = new Aspects();
  for (const item of items) addWords(item, '- ', false, around, to);
  return { kind, words: '', aspects: to.found };
}

/** A page: its title and the order on it, its running text as one part, and each block. */
function pageParts({ id, title, nodes }: PageModel, around: Surroundings): readonly Part[] {
  const page = new Aspects();
  const text = new Aspects();
  addWords(title, '# ', false, around, page);
  const blocks: Part[] = [];
  for (const node of nodes) {
    if (node.type === 'prose') {
      page.add('order', 'text');
      // Text that moves past a block is the same text in another order.
      if (text.found.wording) text.add('order', String(text.found.wording.length));
      readAspects(node.children, false, around, text);
      continue;
    }
    const block = blockPart(node, around);
    page.add('order', `${block.kind} ${'id' in node && node.id !== undefined ? node.id : ''}`);
    blocks.push({ ...block, page: id });
  }
  return [
    { kind: 'page', page: id, words: title, aspects: page.found },
    ...(Object.keys(text.found).length > 0 ? [{ kind: 'text', page: id, words: '', aspects: text.found }] : []),
    ...blocks,
  ];
}

function blockPart(block: Block, around: Surroundings): Part {
  const to = new Aspects();
  if (block.type !== 'extra') {
    to.add('shape', block.type);
    readAspects(block, ALL_FACTS.has(block.type), around, to);
    return { kind: block.type, words: shorten(wordsFor(block), 60), aspects: to.found };
  }
  const { name, content, correct, outcomes, words } = block;
  to.add('shape', name);
  const purpose = definitionOf(name)?.purpose;
  const always = ALL_FACTS.has(name) || purpose === 'recall' || purpose === 'practise' || purpose === 'show-data';
  readAspects({ content, outcomes, ...(correct.length > 0 ? { correct } : {}) }, always, around, to);
  return { kind: name, words: shorten(words, 60), aspects: to.found };
}

/** The words by which an author knows a block. */
function wordsFor(block: Exclude<Block, { readonly type: 'extra' }>): string {
  switch (block.type) {
    case 'question':
      return wordsOf(block.stem);
    case 'scenario':
    case 'job-aid':
      return wordsOf(block.title);
    case 'reflection':
      return wordsOf(block.intro) || wordsOf(block.fields[0]?.label ?? []);
    case 'action-plan':
      return wordsOf(block.intro);
    case 'inset':
      return wordsOf(block.children);
    case 'warning':
    case 'do-list':
      return wordsOf(block.heading);
    case 'details':
      return wordsOf(block.summary);
    case 'figure':
      return block.src;
  }
}
