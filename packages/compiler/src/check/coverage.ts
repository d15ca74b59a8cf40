import type { SourceLocation } from '@ladder/core';
import type { ModuleModel, PageModel } from '../model/module-model.js';
import { shorten, whereOf, wordsOf } from '../model/words.js';
import type { CheckFindings } from './check-findings.js';
import type { Exercise } from './exercises.js';

/** Where a module serves one outcome. */
export interface OutcomeFacts {
  readonly number: number;
  readonly text: string;
  /** Pages whose text uses the words of the outcome: a guess, and said to be one. */
  readonly taught: readonly PageModel[];
  readonly practised: readonly Exercise[];
  readonly assessed: readonly Exercise[];
}

/** Words that say nothing of what an outcome is about. */
const COMMON = new Set(
  'a an and are as at be but by can could do each for from had has have how in into is it its least less make more most no not of on one or other our over own per should so some than that the their them then there these they this those three to two up use using used was what when which who why will with within without you your able after before between during apply describe demonstrate evaluate explain identify list name plan recognise understand analyse compare discuss choose create define say says does show shows tell'.split(
    ' ',
  ),
);

/** A page teaches an outcome, at a guess, when at least this share of its words is there … */
const SHARE = 0.3;

/** With fewer words than this, an outcome cannot be found again by its words. */
const WORDS_LEAST = 3;

/** … or a smaller one, on a page that lets learners practise it. */
const SHARE_BESIDE = 0.2;

/** Matches each outcome with what teaches, practises and assesses it, and notes what is missing. */
export function checkCoverage(
  model: Pick<ModuleModel, 'outcomes' | 'pages' | 'settings'>,
  exercises: readonly Exercise[],
  placeOf: (number: number) => SourceLocation | undefined,
  findings: CheckFindings,
): readonly OutcomeFacts[] {
  for (const { outcomes, kind, words, node, page, scored, practice } of exercises) {
    if (outcomes.length > 0 || (!scored && !practice)) continue;
    // Ticking a list or turning a card tests nothing; only what is right or wrong has to serve an outcome.
    if (node.type === 'extra' && node.correct.length === 0) continue;
    findings.add('exercise-no-outcome', whereOf(page), node.location, {
      kind,
      words: shorten(words),
    });
  }
  return model.outcomes.map(({ number, text }): OutcomeFacts => {
    const serving = exercises.filter(({ outcomes }) => outcomes.includes(number));
    const facts = {
      number,
      text,
      taught: teachingPages(
        text,
        model.pages,
        new Set(serving.filter(({ practice }) => practice).map(({ page }) => page)),
      ),
      practised: serving.filter(({ practice }) => practice),
      assessed: serving.filter(({ scored }) => scored),
    };
    const values = { number, text: shorten(text, 60) };
    const place = placeOf(number);
    // That nothing at all serves an outcome, the build says already.
    if (facts.taught.length === 0) findings.add('outcome-not-taught', 'module.yaml', place, values);
    if (serving.length > 0 && facts.practised.length === 0) {
      findings.add('outcome-not-practised', 'module.yaml', place, values);
    }
    if (serving.length > 0 && facts.assessed.length === 0 && model.settings.assessment !== undefined) {
      findings.add('outcome-not-assessed', 'module.yaml', place, values);
    }
    return facts;
  });
}

function teachingPages(
  outcome: string,
  pages: readonly PageModel[],
  practising: ReadonlySet<PageModel>,
): readonly PageModel[] {
  const wanted = stemsOf(outcome);
  // Too few words to guess by: the pages that let learners practise it have to do.
  if (wanted.size < WORDS_LEAST) return practising.size > 0 ? [...practising] : pages;
  const shares = pages.map((page) => {
    const there = stemsOf(`${page.title} ${page.nodes.map(taughtWords).join(' ')}`);
    return { page, share: [...wanted].filter((stem) => there.has(stem)).length / wanted.size };
  });
  return shares
    .filter(({ page, share }) => share >= (practising.has(page) ? SHARE_BESIDE : SHARE))
    .map(({ page }) => page);
}

/** What a page tells, without what it asks. */
function taughtWords(node: PageModel['nodes'][number]): string {
  switch (node.type) {
    case 'prose':
    case 'inset':
    case 'warning':
    case 'details':
      return wordsOf(node.children);
    case 'do-list':
      return `${wordsOf(node.heading)} ${node.items.map((item) => wordsOf(item)).join(' ')}`;
    case 'figure':
      return `${node.alt} ${wordsOf(node.caption)}`;
    case 'job-aid':
      return `${wordsOf(node.intro)} ${node.sections.map(({ title, body }) => `${wordsOf(title)} ${wordsOf(body)}`).join(' ')}`;
    case 'extra':
      // What asks or lets people rate themselves repeats the outcomes and teaches none of them.
      return node.correct.length > 0 || node.records === 'device-only'
        ? ''
        : `${node.words} ${looseWords(node.content)}`;
    case 'scenario':
      return `${wordsOf(node.setting)} ${wordsOf(node.debrief)}`;
    case 'reflection':
      return `${wordsOf(node.intro)} ${wordsOf(node.example)}`;
    case 'action-plan':
      return `${wordsOf(node.intro)} ${node.ideas.map((idea) => wordsOf(idea)).join(' ')}`;
    default:
      return '';
  }
}

/** Words of a content that only its definition knows: every text in it, wherever it stands. */
function looseWords(content: unknown): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map(looseWords).join(' ');
  if (typeof content !== 'object' || content === null) return '';
  return Object.entries(content)
    .map(([key, value]) => (key === 'position' || key === 'type' ? '' : looseWords(value)))
    .join(' ');
}

/** The beginnings of the words that matter, so that "delegating" meets "delegation". */
function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, Math.max(4, word.length - 3))));
}
