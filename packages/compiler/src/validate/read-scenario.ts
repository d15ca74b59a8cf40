import type { BlockId, DecisionTarget, OptionId } from '@ladder/core';
import type { Heading, ListItem, RootContent } from 'mdast';
import type { Decision, Scenario, ScenarioOption, Scene } from '../model/blocks.js';
import { nearest } from '../model/nearest.js';
import type { InlineText, RichText } from '../model/rich-text.js';
import { shorten, wordsOf } from '../model/words.js';
import type { ParsedBlock } from '../parse/parsed-module.js';
import type { PageNotes } from './notes.js';
import { letters } from './read-question.js';
import { readOutcomes } from './read-outcomes.js';
import { readOutcomeText } from './read-verdict.js';
import { isBlank, isList, labelOf, labelPart, sectionsOf, trimStart, type Section } from './rich.js';
import { noteScenarioPaths } from './scenario-paths.js';

type Part = 'decision' | 'scene' | 'debrief';

interface WrittenPart {
  readonly part: Part;
  readonly heading: Heading;
  readonly title: InlineText;
  readonly children: readonly RootContent[];
}

/** Reads a scenario: setting, decisions with their options, scenes, debrief; then follows every path to its end. */
export function readScenario(block: ParsedBlock, id: BlockId, notes: PageNotes): Scenario | undefined {
  const { title, setting, parts } = cut(block, notes);
  const scenario = shorten(wordsOf(title));
  const outcomes: number[] = [];
  const withoutOutcomes = parts.map((part) => ({ ...part, children: takeOutcomes(part.children, outcomes, notes) }));

  const scenes: Scene[] = [];
  const decisions: { readonly written: WrittenPart; readonly scenes: readonly Scene[] }[] = [];
  let above: Scene[] = [];
  let debrief: RichText = [];
  for (const part of withoutOutcomes) {
    if (part.part === 'debrief') debrief = [...debrief, ...part.children];
    else if (part.part === 'decision') {
      decisions.push({ written: part, scenes: above });
      above = [];
    } else {
      const location = notes.placeOf(part.heading);
      const scene: Scene = { number: scenes.length, location, title: part.title, text: part.children };
      const name = wordsOf(part.title);
      if (scenes.some((other) => sameName(wordsOf(other.title), name)))
        notes.add('scenario-name-twice', location, { name });
      scenes.push(scene);
      above.push(scene);
    }
  }

  if (isBlank(debrief)) notes.add('scenario-no-debrief', block.location, { scenario });
  if (decisions.length === 0) {
    notes.add('scenario-no-decision', block.location, { scenario });
    return undefined;
  }
  const names = new Names(
    decisions.map(({ written }) => written),
    scenes,
    decisions,
  );
  const read = decisions.map(({ written, scenes: own }, at) =>
    readDecision(written, own, { at, count: decisions.length, ended: !isBlank(debrief) }, names, notes),
  );
  const result: Scenario = {
    type: 'scenario',
    id,
    location: block.location,
    title,
    setting,
    decisions: read,
    lastScenes: above,
    debrief,
    outcomes: [...new Set(outcomes)].sort((a, b) => a - b),
  };
  // With a name that leads nowhere, what cannot be reached would only repeat the mistake.
  if (!names.missed) noteScenarioPaths(result, notes);
  return result;
}

/** Title, setting and parts of a scenario, by its headings. */
function cut(
  block: ParsedBlock,
  notes: PageNotes,
): { readonly title: InlineText; readonly setting: RichText; readonly parts: readonly WrittenPart[] } {
  const sections = sectionsOf(block.children);
  let title: InlineText = [];
  const setting: RootContent[] = [];
  const parts: WrittenPart[] = [];
  for (const section of sections) {
    const { heading, children } = section;
    const part = heading && partOf(heading);
    if (heading && part) parts.push({ part, heading, title: titleOf(heading), children });
    else if (!heading || (parts.length === 0 && title.length === 0 && !slipIn(heading))) {
      if (heading) title = heading.children;
      setting.push(...children);
    } else noteHeading(heading, section, parts, notes);
  }
  if (title.length === 0)
    notes.add('block-no-title', block.location, { name: 'scenario', example: 'Eighteen patients, two hours' });
  return { title, setting, parts };
}

const PART = /^\s*(decision|scene|debrief)(?:\s*\d{1,2})?\s*(?:[:.–—-]\s*|(?=\s|$))/iu;

function partOf(heading: Heading): Part | undefined {
  const words = wordsOf(heading);
  const match = PART.exec(words);
  // "Scene" may begin an ordinary title, so the colon decides; Debrief usually stands alone.
  const clear = match && (/[:.–—-]\s*$/.test(match[0]) || match[0].trim().length === words.length);
  return clear ? (match[1]?.toLowerCase() as Part) : undefined;
}

function titleOf(heading: Heading): InlineText {
  return trimStart(heading.children, PART);
}

/** The part that a heading's first word nearly is. */
function slipIn(heading: Heading): string | undefined {
  const word = /^(\p{L}+)\s*:/u.exec(wordsOf(heading))?.[1];
  return word === undefined ? undefined : nearest(word, ['Decision', 'Scene', 'Debrief']);
}

function noteHeading(heading: Heading, { children }: Section, parts: WrittenPart[], notes: PageNotes): void {
  const near = slipIn(heading) ?? (/^debr/i.test(wordsOf(heading)) ? 'Debrief' : undefined);
  notes.add('block-heading', heading, {
    heading: shorten(wordsOf(heading)),
    name: 'scenario',
    choices: 'Decision: …, Scene: …, Debrief',
    ...(near === undefined ? {} : { near }),
  });
  const part = near?.toLowerCase() as Part | undefined;
  if (part) parts.push({ part, heading, title: trimStart(heading.children, /^\p{L}+\s*:?\s*/u), children });
}

function takeOutcomes(children: readonly RootContent[], outcomes: number[], notes: PageNotes): readonly RootContent[] {
  return children.filter((child) => {
    const labelled = labelOf(child, ['Outcome', 'Outcomes']);
    if (labelled) outcomes.push(...readOutcomes(labelled.rest, child, notes));
    return !labelled;
  });
}

/** Finds what `Go to` names: a scene, a decision, or the debrief. */
class Names {
  /** Whether a name was looked for that is not there. */
  missed = false;
  private readonly targets: { readonly name: string; readonly next: DecisionTarget; readonly scene?: number }[];

  constructor(
    decisions: readonly WrittenPart[],
    scenes: readonly Scene[],
    owners: readonly { readonly scenes: readonly Scene[] }[],
  ) {
    this.targets = [
      ...scenes.map((scene) => {
        const owner = owners.findIndex((each) => each.scenes.includes(scene));
        const next: DecisionTarget = owner < 0 ? 'debrief' : owner;
        return { name: wordsOf(scene.title), next, scene: scene.number };
      }),
      ...decisions.map((decision, at) => ({ name: wordsOf(decision.title), next: at })),
      { name: 'Debrief', next: 'debrief' },
    ];
  }

  find(typed: string): (typeof this.targets)[number] | undefined {
    const target = this.targets.find(({ name }) => sameName(name, typed));
    this.missed ||= target === undefined;
    return target;
  }

  nearest(typed: string): string | undefined {
    return nearest(
      typed,
      this.targets.map(({ name }) => name),
    );
  }
}

function sameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b);
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/^(?:the\s+)?(?:scene|decision)\s*:\s*/, '')
    .replace(/^["']|["'.!?:\s]+$/g, '');
}

function readDecision(
  written: WrittenPart,
  scenes: readonly Scene[],
  { at, count, ended }: { readonly at: number; readonly count: number; readonly ended: boolean },
  names: Names,
  notes: PageNotes,
): Decision {
  const list = written.children.find(isList);
  const decision = shorten(wordsOf(written.title));
  const items = list?.children ?? [];
  if (items.length === 0) notes.add('decision-no-options', written.heading, { decision });
  if (items.length === 1) notes.add('decision-one-option', written.heading, { decision });
  const next: DecisionTarget = at + 1 < count ? at + 1 : 'debrief';
  noteTwins(items, notes);
  // Without a debrief, what stands below the last choices is the debrief that lacks its heading.
  const [after] = list && (ended || at + 1 < count) ? written.children.slice(written.children.indexOf(list) + 1) : [];
  if (after) notes.add('decision-text-after', after, { decision });
  return {
    location: notes.placeOf(written.heading),
    scenes,
    prompt: written.title,
    text: written.children.filter((child) => child !== list),
    options: items.map((item, place) => readOption(item, `d${at + 1}-${letters(place)}`, next, names, notes)),
  };
}

function noteTwins(items: readonly ListItem[], notes: PageNotes): void {
  const seen = new Set<string>();
  for (const item of items) {
    const words = wordsOf(labelPart(item));
    if (seen.has(words.toLowerCase())) notes.add('option-twice', item, { option: shorten(words) });
    seen.add(words.toLowerCase());
  }
}

function readOption(
  item: ListItem,
  id: string,
  follows: DecisionTarget,
  names: Names,
  notes: PageNotes,
): ScenarioOption {
  const { verdict, outcome, why, goTo } = readOutcomeText(item, notes);
  const typed = goTo === undefined ? undefined : wordsOf(goTo);
  const target = typed === undefined ? undefined : names.find(typed);
  if (typed !== undefined && !target) {
    const near = names.nearest(typed);
    notes.add('go-to-unknown', goTo?.[0] ?? item, { name: typed, ...(near === undefined ? {} : { near }) });
  }
  return {
    id: id as OptionId,
    location: notes.placeOf(item),
    label: labelPart(item),
    verdict,
    outcome,
    ...(why === undefined ? {} : { why }),
    next: target?.next ?? follows,
    ...(target?.scene === undefined ? {} : { scene: target.scene }),
  };
}
