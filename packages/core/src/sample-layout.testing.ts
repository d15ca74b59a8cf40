import type { BlockId, OptionId, PageId } from './ids.js';
import type { AssessmentRule, BlockLayout, Layout, QuestionLayout, ScenarioLayout } from './layout.js';
import { MAX_TRIES, type BlockState, type ProgressState } from './progress.js';
import { blocksOf, isScored, type TaskLayout } from './layout.js';

/** A question with options a, b, c, … */
export function question(id: string, scored = false, options = 4, correct: readonly number[] = [1]): QuestionLayout {
  const names = Array.from({ length: options }, (_, at) => String.fromCharCode(97 + at) as OptionId);
  return { kind: 'question', id: id as BlockId, options: names, correct, scored };
}

/** A task with any right answer; half of them score. */
function task(id: string, options: number, values: number, random: (below: number) => number): TaskLayout {
  const ids = (count: number, mark: string) => Array.from({ length: count }, (_, at) => `${mark}${at}` as OptionId);
  const correct = Array.from({ length: options }, () => random(values));
  return {
    kind: 'task',
    id: id as BlockId,
    options: ids(options, 'o'),
    values: ids(values, 'v'),
    correct,
    scored: random(2) === 1,
  };
}

/** A scenario, by the decision that each option leads to. */
export function scenario(id: string, targets: readonly (readonly (number | 'debrief')[])[]): ScenarioLayout {
  return {
    kind: 'scenario',
    id: id as BlockId,
    decisions: targets.map((options) => ({
      options: options.map((next, at) => ({ id: String.fromCharCode(97 + at) as OptionId, next })),
    })),
  };
}

/** A layout, by the blocks of its pages. */
export function layoutOf(pages: readonly (readonly BlockLayout[])[], assessment?: AssessmentRule): Layout {
  return {
    pages: pages.map((blocks, at) => ({ id: `p${at + 1}` as PageId, blocks })),
    ...(assessment ? { assessment } : {}),
  };
}

/** A large module: pages, and questions spread over them, all scored. */
export function largeLayout(pages: number, questions: number): Layout {
  const perPage = Math.ceil(questions / pages);
  const all = Array.from({ length: questions }, (_, at) => question(`q${at}`, true));
  return layoutOf(
    Array.from({ length: pages }, (_, at) => all.slice(at * perPage, (at + 1) * perPage)),
    { pass: Math.ceil(questions * 0.8), drawn: questions, tries: 0, shuffle: true },
  );
}

/** Random numbers that are the same in each run, so that a failure can be seen again. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Any state that the layout has room for. */
export function randomProgress(layout: Layout, random: (below: number) => number): ProgressState {
  const assessment = layout.assessment
    ? { seed: random(65_536), triesUsed: random(MAX_TRIES + 1), best: random(layout.assessment.drawn + 1) }
    : { seed: 0, triesUsed: 0, best: 0 };
  return {
    place: random(layout.pages.length + 2),
    opened: layout.pages.map(() => random(2) === 1),
    blocks: blocksOf(layout).map((block) => randomBlock(block, random)),
    assessment,
  };
}

function randomBlock(block: BlockLayout, random: (below: number) => number): BlockState {
  switch (block.kind) {
    case 'question': {
      if (block.correct.length !== 1) {
        return { kind: 'question', choice: block.options.flatMap((_, at) => (random(2) === 1 ? [at] : [])) };
      }
      const choice = random(block.options.length + 1) - 1;
      return { kind: 'question', choice: choice < 0 ? [] : [choice] };
    }
    case 'task':
      return { kind: 'task', choice: random(2) === 0 ? [] : block.options.map(() => random(block.values.length)) };
    case 'scenario': {
      const choices = block.decisions.map(({ options }) => {
        const choice = random(options.length + 1) - 1;
        return choice < 0 ? undefined : choice;
      });
      return { kind: 'scenario', choices, ended: random(2) === 1 };
    }
    default:
      return { kind: block.kind, wrote: random(2) === 1 };
  }
}

/** A random module of up to eight pages with all kinds of blocks. */
export function randomLayout(random: (below: number) => number): Layout {
  let count = 0;
  const block = (): BlockLayout => {
    count += 1;
    const kind = random(5);
    if (kind === 0)
      return scenario(
        `s${count}`,
        Array.from({ length: 1 + random(4) }, () => ['debrief', random(2)]),
      );
    if (kind === 1) return { kind: random(2) ? 'reflection' : 'action-plan', id: `r${count}` as BlockId };
    const options = 2 + random(8);
    if (kind === 2) return task(`t${count}`, options, 2 + random(4), random);
    return question(`q${count}`, random(2) === 1, options, random(2) ? [random(options)] : [0, 1]);
  };
  const pages = Array.from({ length: 1 + random(8) }, () => Array.from({ length: random(6) }, block));
  const scored = pages.flat().filter(isScored).length;
  return layoutOf(
    pages,
    scored > 0 ? { pass: 1 + random(scored), drawn: scored, tries: random(4), shuffle: random(2) === 1 } : undefined,
  );
}
