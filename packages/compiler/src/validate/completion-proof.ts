import {
  advance,
  assessmentResult,
  blocksOf,
  chooseInScenario,
  decideReport,
  drawnQuestions,
  emptyProgress,
  isAnswerLayout,
  isAnswerState,
  isFinal,
  isRight,
  isScored,
  scenarioPath,
  scoreOf,
  whatIsLeft,
  type AnswerLayout,
  type BlockId,
  type Layout,
  type LearningEvent,
  type PageId,
  type ProgressState,
  type Report,
  type ScenarioChoices,
  type ScenarioLayout,
} from '@ladder/core';

/** A way through a module on which completion, success or score go wrong. */
export type CompletionFault =
  | { readonly type: 'at-once' }
  /** Still open after everything was done. */
  | { readonly type: 'page'; readonly page: PageId }
  | { readonly type: 'block'; readonly page: PageId; readonly block: BlockId }
  /** A decision that a learner can come to and never end the scenario from. Counted from 0. */
  | { readonly type: 'decision'; readonly block: BlockId; readonly decision: number }
  | { readonly type: 'pass'; readonly possible: number; readonly drawn: number; readonly needed: number }
  | {
      readonly type: 'status';
      readonly right: number;
      readonly drawn: number;
      readonly told: Told;
      readonly expected: Told;
    }
  /** A score that does not pass, and is shown as the same number as one that does. */
  | { readonly type: 'score'; readonly less: number; readonly drawn: number; readonly score: number };

/** A report in a word. */
type Told = 'under way' | 'passed' | 'failed';

/** The share of right answers that the author asked for, out of 100, where it was given as a share. */
export interface DeclaredShare {
  readonly percent: number;
}

/**
 * Proves from the layout alone that every way through a module can reach the completion and the success it declares,
 * and that score and status cannot contradict. `core` itself is asked at each step; nothing is decided here.
 *
 * There are more ways than could ever be walked (four options and 300 questions make 4^300), so it walks those that
 * stand for all others:
 *
 * - What is left is a list with one entry for each page, scenario and drawn question, and each entry looks at nothing
 *   but its own page or block. So one walk that does each thing once says of each whether it can be done, in any order.
 * - Where a scenario goes on depends on the open decision and the option alone, also when it leads back. So it is enough
 *   to take each option of each decision once, from any way that leads there.
 * - Of the answers, only the number of right ones counts, and of that number, only whether it reaches the mark. So three
 *   learners stand for all: one with all right, one with exactly the pass mark, and one with one less.
 * - Which questions a pool gives matters only through how many of them can be answered rightly. The worst draw has as
 *   many of the others as there are; every draw is a part of the list, so none is worse.
 * - A try differs from the one before by nothing but its number. So the first, with the next one, and the last do.
 */
export function proveCompletion(layout: Layout, share?: DeclaredShare): readonly CompletionFault[] {
  if (whatIsLeft(layout, emptyProgress(layout)).length === 0) return [{ type: 'at-once' }];
  const stuck = blocksOf(layout).flatMap((block) => (block.kind === 'scenario' ? stuckDecisions(block) : []));
  if (stuck.length > 0) return stuck;
  const done = walk(layout);
  const faults = [...openAtTheEnd(layout, done), ...proveCheck(layout, done)];
  return [...faults, ...(faults.length === 0 ? proveScore(layout, share) : [])];
}

/** Decisions that can be reached and cannot end, found by taking each option of each decision once. */
function stuckDecisions(layout: ScenarioLayout): readonly CompletionFault[] {
  const none: ScenarioChoices = layout.decisions.map(() => undefined);
  const waysTo = new Map<number, ScenarioChoices>([[0, none]]);
  const leadsTo = new Map<number, ReadonlySet<number | 'debrief'>>();
  // A map grows while it is walked: each decision that is found is visited in its turn.
  for (const [decision, way] of waysTo) {
    const next = new Set<number | 'debrief'>();
    layout.decisions[decision]?.options.forEach((_, option) => {
      const choices = chooseInScenario(layout, way, decision, option);
      const { at } = scenarioPath(layout, choices);
      next.add(at);
      if (at !== 'debrief' && !waysTo.has(at)) waysTo.set(at, choices);
    });
    leadsTo.set(decision, next);
  }
  const ending = new Set<number | 'debrief'>(['debrief']);
  for (let before = 0; before < ending.size;) {
    before = ending.size;
    for (const [decision, next] of leadsTo) if ([...next].some((at) => ending.has(at))) ending.add(decision);
  }
  return [...waysTo.keys()]
    .filter((decision) => !ending.has(decision))
    .map((decision) => ({ type: 'decision', block: layout.id, decision }));
}

/** Opens every page and ends every scenario; the scored questions are left. */
function walk(layout: Layout): ProgressState {
  let state = emptyProgress(layout);
  const act = (event: LearningEvent): void => void (state = advance(layout, state, event));
  act({ type: 'assessment-started', seed: 1 });
  for (const { id, blocks } of layout.pages) {
    act({ type: 'page-opened', page: id });
    for (const block of blocks) if (block.kind === 'scenario') shortestWay(block).forEach(act);
  }
  return state;
}

/** Choices that lead from the first decision to the debrief, with no decision twice. */
function shortestWay(layout: ScenarioLayout): readonly LearningEvent[] {
  const ways = new Map<number, readonly LearningEvent[]>([[0, []]]);
  for (const [decision, way] of ways) {
    for (const [option, { next }] of (layout.decisions[decision]?.options ?? []).entries()) {
      const longer = [...way, { type: 'scenario-chose' as const, block: layout.id, decision, option }];
      if (next === 'debrief') return longer;
      if (!ways.has(next)) ways.set(next, longer);
    }
  }
  return [];
}

/** What is open although everything was done: two parts with one id, or a part that the rule of completion does not know. */
function openAtTheEnd(layout: Layout, done: ProgressState): readonly CompletionFault[] {
  const all = answerAll(layout, done, Infinity);
  return whatIsLeft(layout, all).flatMap((item): readonly CompletionFault[] =>
    item.type === 'page'
      ? [{ type: 'page', page: item.page }]
      : item.type === 'pass-mark'
        ? []
        : [{ type: 'block', page: item.page, block: item.block }],
  );
}

function proveCheck(layout: Layout, done: ProgressState): readonly CompletionFault[] {
  const rule = layout.assessment;
  if (!rule) {
    const report = decideReport(layout, done, true);
    // Nothing is assessed: finished, and no score that nobody measured.
    return isFinal(report) && 'score' in report ? [status(0, 0, report, 'passed')] : [];
  }
  const scored = blocksOf(layout).filter(isScored);
  const hopeless = scored.filter((block) => !canBeRight(block)).length;
  const possible = Math.min(rule.drawn, scored.length) - Math.min(rule.drawn, hopeless);
  if (rule.drawn < 1 || rule.pass < 1 || rule.drawn > scored.length || possible < rule.pass) {
    return [{ type: 'pass', possible, drawn: rule.drawn, needed: rule.pass }];
  }
  // A question without a wrong answer is right for everybody.
  const sure = scored.filter((block) => wrongChoice(block).length === 0).length;
  const early = decideReport(layout, done, true);
  if (isFinal(early)) return [status(0, rule.drawn, early, 'under way')];
  const learners = new Set([rule.pass - 1, rule.pass]);
  return [...learners].filter((right) => right >= sure).flatMap((right) => proveLearner(layout, done, right));
}

function canBeRight(block: AnswerLayout): boolean {
  if (block.kind === 'task') return block.options.every((_, at) => block.values[block.correct[at] ?? -1] !== undefined);
  const choice = [...new Set(block.correct)].filter((at) => block.options[at] !== undefined);
  return choice.length > 0 && isRight(block, choice);
}

/** One learner with so many right answers: what the platform is told during the check, after it, and at leaving. */
function proveLearner(layout: Layout, done: ProgressState, right: number): readonly CompletionFault[] {
  const { pass = 0, drawn = 0, tries = 0 } = layout.assessment ?? {};
  const faults: CompletionFault[] = [];
  const expect = (state: ProgressState, leaving: boolean, expected: Told): void => {
    const report = decideReport(layout, state, leaving);
    const wanted = expected === 'under way' ? isFinal(report) : !isSound(report, pass, drawn, right, expected);
    if (wanted) faults.push(status(right, drawn, report, expected));
  };
  const first = answerAll(layout, done, right);
  const passes = right >= pass;
  for (const used of new Set(passes || tries === 0 ? [0] : [0, tries - 1])) {
    const begun = used === 0 ? done : again(layout, first, used);
    if (!begun) continue;
    const state = answerAll(layout, begun, right);
    const last = used + 1 === tries;
    expect(state, false, passes ? 'passed' : 'under way');
    expect(state, true, passes ? 'passed' : last ? 'failed' : 'under way');
    if (passes || last) continue;
    // Whoever has a try left can still pass.
    const next = again(layout, state, used + 1);
    const better = decideReport(layout, next ? answerAll(layout, next, pass) : state, false);
    if (toldBy(better) !== 'passed') faults.push(status(pass, drawn, better, 'passed'));
  }
  return faults;
}

/** The beginning of another try after so many; `undefined` when nothing was wrong or no try is left. */
function again(layout: Layout, state: ProgressState, triesUsed: number): ProgressState | undefined {
  const before = { ...state, assessment: { ...state.assessment, triesUsed } };
  const after = advance(layout, before, { type: 'assessment-retried' });
  return after === before ? undefined : after;
}

/** Whether a final report says what the number of right answers says. */
function isSound(report: Report, pass: number, drawn: number, right: number, expected: Told): boolean {
  if (toldBy(report) !== expected || !('score' in report)) return false;
  const { raw, min, max } = report.score;
  const measured = (100 * right) / drawn;
  return raw >= min && raw <= max && Math.abs(raw - measured) <= 0.5 && (expected === 'passed') === right >= pass;
}

/**
 * No two learners with the same number on their record may differ in whether they passed, and where the author named a
 * share, none may have it on the record without having passed. (No platform is asked to compare: packages carry no
 * mastery score. But people do.)
 */
function proveScore({ assessment }: Layout, share?: DeclaredShare): readonly CompletionFault[] {
  if (!assessment) return [];
  const { drawn, pass } = assessment;
  const less = pass - 1;
  const scoreAt = (best: number): number => scoreOf({ best, drawn } as Parameters<typeof scoreOf>[0]).raw;
  const score = scoreAt(less);
  const shown = score === scoreAt(pass) || (share !== undefined && score >= share.percent);
  return shown ? [{ type: 'score', less, drawn, score }] : [];
}

/** Answers the drawn questions that are open, so that so many are right in all; the others wrongly. */
function answerAll(layout: Layout, from: ProgressState, right: number): ProgressState {
  const blocks = blocksOf(layout);
  const open: LearningEvent[] = [];
  let rightSoFar = assessmentResult(layout, from)?.right ?? 0;
  const states = [...from.blocks];
  for (const index of drawnQuestions(layout, from.assessment.seed)) {
    const block = blocks[index];
    const state = from.blocks[index];
    if (!isAnswerLayout(block) || !isAnswerState(state) || state.choice.length > 0) continue;
    const hits = rightSoFar < right && canBeRight(block);
    const choice = hits ? block.correct : wrongChoice(block);
    if (hits) rightSoFar += 1;
    states[index] = { kind: block.kind, choice: block.kind === 'task' ? choice : [...choice].sort((a, b) => a - b) };
    open.push({ type: 'answered', block: block.id, choice, seconds: 0 });
  }
  const last = open.at(-1);
  if (last?.type !== 'answered') return from;
  // Every answer but the last changes only its own block, so they are put in at once; the last one is what ends a try.
  const index = blocks.findIndex(({ id }) => id === last.block);
  const before = from.blocks[index];
  if (before) states[index] = before;
  return advance(layout, { ...from, blocks: states }, last);
}

function wrongChoice(block: AnswerLayout): readonly number[] {
  if (block.kind === 'task') {
    const { correct, values } = block;
    return values.length < 2 ? [] : correct.map((value, at) => (at === 0 ? (value + 1) % values.length : value));
  }
  const wrong = block.options.findIndex((_, at) => !block.correct.includes(at));
  return wrong >= 0 ? [wrong] : block.correct.slice(1);
}

function toldBy({ success }: Report): Told {
  return success === 'unknown' ? 'under way' : success;
}

function status(right: number, drawn: number, report: Report, expected: Told): CompletionFault {
  return { type: 'status', right, drawn, told: toldBy(report), expected };
}
