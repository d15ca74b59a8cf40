import {
  blocksOf,
  isRight,
  layoutFingerprint,
  readSaved,
  SAVED_STATE_LIMIT,
  type BlockLayout,
  type BlockState,
} from '@ladder/core';
import type { Block, ModuleModel, Scenario } from '../../model/module-model.js';
import { shorten, wordsOf } from '../../model/words.js';

/** What a saved state says, for somebody who wrote the module. */
export interface StateInWords {
  /** In characters. */
  readonly size: number;
  /** The most that the strictest platform takes. */
  readonly limit: number;
  /** In one sentence. */
  readonly summary: string;
  readonly pages: readonly PageInWords[];
}

/** What is kept of one page. */
export interface PageInWords {
  readonly id: string;
  readonly title: string;
  readonly opened: boolean;
  readonly blocks: readonly { readonly what: string; readonly says: string }[];
}

/** Reads a saved state aloud: where the learner is, which pages were opened, and what is kept of each block. */
export function stateInWords(model: ModuleModel, text: string): StateInWords {
  const { layout, pages } = model;
  const state = text.trim();
  const size = { size: state.length, limit: SAVED_STATE_LIMIT };
  const read = readSaved({ layout, fingerprint: layoutFingerprint(layout) }, state);
  if (read.type === 'empty') return { ...size, summary: 'Nothing is saved yet.', pages: [] };
  if (read.type === 'damaged') {
    return { ...size, summary: 'What is saved is damaged: it was cut off or altered on its way.', pages: [] };
  }
  if (read.type === 'other-layout') {
    return {
      ...size,
      summary: 'Saved before you added, moved or took away a block; its answers do not fit any more.',
      pages: [],
    };
  }
  const { progress, seconds, reported } = read.saved;
  const all = blocksOf(layout);
  const known = new Map(pages.flatMap(({ nodes }) => nodes).flatMap(named));
  const told: PageInWords[] = pages.map((page, at) => ({
    id: page.id,
    title: page.title,
    opened: progress.opened[at] === true,
    blocks: (layout.pages[at]?.blocks ?? []).map((block) => ({
      what: whatOf(block, known.get(block.id)),
      says: saysOf(block, progress.blocks[all.indexOf(block)], known.get(block.id)),
    })),
  }));
  const place = pages[progress.place - 1];
  const where = place
    ? `On page ${place.number} of ${pages.length}, “${place.title}”`
    : progress.place === 0
      ? 'On the cover'
      : 'On the end page';
  const time = seconds < 60 ? 'less than a minute' : `${Math.round(seconds / 60)} min`;
  const final = reported === 'none' ? '' : ` Reported: ${reported}.`;
  return { ...size, summary: `${where}, after ${time}.${final}`, pages: told };
}

function named(node: { readonly type: string }): readonly (readonly [string, Block])[] {
  return 'id' in node && typeof node.id === 'string' ? [[node.id, node as Block]] : [];
}

function whatOf(layout: BlockLayout, block: Block | undefined): string {
  switch (block?.type) {
    case 'question':
      return `Question: ${shorten(wordsOf(block.stem), 60)}`;
    case 'scenario':
      return `Scenario: ${shorten(wordsOf(block.title), 60)}`;
    case 'extra':
      return block.words.charAt(0).toUpperCase() + block.words.slice(1);
    case 'reflection':
      return 'Reflection';
    case 'action-plan':
      return 'Action plan';
    default:
      return layout.id;
  }
}

function saysOf(layout: BlockLayout, state: BlockState | undefined, block: Block | undefined): string {
  if (!state) return 'Nothing yet';
  if (state.kind === 'scenario') return scenarioSays(layout, state, block);
  if ('wrote' in state) return state.wrote ? 'Something was written; the words stay on the device' : 'Nothing written';
  if (state.choice.length === 0) return 'Not answered';
  const judged = layout.kind === 'question' || (layout.kind === 'task' && layout.correct.length > 0);
  const verdict = !judged ? '' : isRight(layout, state.choice) ? ' (right)' : ' (not right)';
  if (block?.type === 'question') {
    const chosen = state.choice.map((at) => `“${shorten(wordsOf(block.options[at]?.label ?? []), 60)}”`);
    return `Chose ${chosen.join(' and ')}${verdict}`;
  }
  if (block?.type !== 'extra') return `Answered${verdict}`;
  const parts = state.choice.map((value, at) => pairOf(block.options[at]?.text, block.values[value]?.text));
  const words = parts.filter((part) => part !== '');
  return words.length === 0 ? `Done${verdict}` : `${shorten(words.join('; '), 160)}${verdict}`;
}

function pairOf(option: string | undefined, value: string | undefined): string {
  return [option, value]
    .filter((text) => text !== undefined)
    .map((text) => shorten(text ?? '', 40))
    .join(': ');
}

function scenarioSays(
  layout: BlockLayout,
  state: Extract<BlockState, { kind: 'scenario' }>,
  block: Block | undefined,
): string {
  const scenario: Scenario | undefined = block?.type === 'scenario' && layout.kind === 'scenario' ? block : undefined;
  const chosen = state.choices.flatMap((choice, at) => {
    const label = choice === undefined ? undefined : scenario?.decisions[at]?.options[choice]?.label;
    return label ? [`“${shorten(wordsOf(label), 50)}”`] : [];
  });
  const way = chosen.length === 0 ? 'Not begun' : `Chose ${chosen.join(', then ')}`;
  return state.ended ? `${way}; came to the end` : way;
}
