import type { Question } from '../model/blocks.js';
import { shorten, whereOf, wordsOf } from '../model/words.js';
import type { CheckFindings } from './check-findings.js';
import { repliesOf, type Exercise } from './exercises.js';
import { countWordsIn } from './words-in.js';

/** Questions and their replies in figures. */
export interface QuestionFacts {
  readonly questions: number;
  readonly scored: number;
  readonly options: number;
  readonly withReply: number;
  /** Exercises whose parts are answered in another way, such as ordering. */
  readonly others: number;
}

/** A reply of fewer words says that something is right, and not why. */
const REPLY_LEAST = 3;

/** A pattern counts from so many questions on. */
const PATTERN_LEAST = 4;

/** Looks at how questions are asked and answered: a reason for every option, and nothing that gives the answer away. */
export function checkQuestions(exercises: readonly Exercise[], findings: CheckFindings): QuestionFacts {
  const replies = exercises.flatMap((exercise) => repliesOf(exercise).map((options) => ({ exercise, options })));
  for (const { exercise, options } of replies) {
    const where = whereOf(exercise.page);
    const seen = new Set<string>();
    for (const { label, reply, location } of options) {
      const option = shorten(label);
      if (reply !== '' && countWordsIn(reply) < REPLY_LEAST) {
        findings.add('feedback-short', where, location, { option, feedback: reply });
      } else if (reply !== '' && seen.has(reply.toLowerCase())) {
        findings.add('feedback-same', where, location, { option });
      }
      seen.add(reply.toLowerCase());
    }
  }
  const questions = exercises.flatMap(({ node, page }) => (node.type === 'question' ? [{ node, page }] : []));
  for (const { node, page } of questions) noteAsked(node, whereOf(page), findings);
  notePatterns(
    questions.map(({ node }) => node),
    findings,
  );
  const all = replies.flatMap(({ options }) => options);
  return {
    questions: questions.length,
    scored: questions.filter(({ node }) => node.scored).length,
    options: all.length,
    withReply: all.filter(({ reply }) => reply !== '').length,
    others: exercises.filter(({ node }) => node.type === 'extra' && node.correct.length > 0).length,
  };
}

const ALL_OF_THEM =
  /^(?:all|none|both|neither|any)\s+(?:of\s+)?(?:the\s+)?(?:above|below|these|them|others|other options)\b/iu;

/** "Which of these is not …?"; not "What did one leader do that the other did not?". */
const NEGATIVE =
  /\b(?:which|what|who|when)\b(?:(?!\b(?:that|than|when|where|because)\b)[^?,]){0,60}\b(?:is|are|was|were|would|should|could|does|do|did|can|must)\s+(?:not|never)\b[^?]*\?|\b(?:except|least likely)\b[^?]*\?/iu;

function noteAsked({ stem, options, location, trueFalse }: Question, where: string, findings: CheckFindings): void {
  for (const { label, location: at } of options) {
    const words = wordsOf(label);
    if (ALL_OF_THEM.test(words)) findings.add('option-all-of-them', where, at, { option: shorten(words) });
  }
  const asked = wordsOf(stem);
  const marked = JSON.stringify(stem).match(
    /"type":"(?:strong|emphasis)","children":\[\{"type":"text","value":"(?:not|never|except)/i,
  );
  if (!trueFalse && NEGATIVE.test(asked) && !marked) {
    findings.add('question-negative', where, location, { question: shorten(asked, 60) });
  }
}

function notePatterns(questions: readonly Question[], findings: CheckFindings): void {
  const single = questions.filter(
    ({ correct, options, trueFalse }) => correct.length === 1 && options.length > 2 && !trueFalse,
  );
  if (single.length < PATTERN_LEAST) return;
  const [first] = single;
  const longest = single.filter(({ options, correct }) => {
    const lengths = options.map(({ label }) => wordsOf(label).length);
    const right = lengths[correct[0] ?? 0] ?? 0;
    const others = lengths.filter((_, at) => at !== correct[0]);
    return right > 1.2 * Math.max(...others);
  });
  if (longest.length > single.length / 2) {
    findings.add('answers-longest', undefined, first?.location, { count: longest.length, all: single.length });
  }
  const places = new Map<number, number>();
  for (const { correct } of single) places.set(correct[0] ?? 0, (places.get(correct[0] ?? 0) ?? 0) + 1);
  const [place, count] = [...places].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (count >= PATTERN_LEAST && count > 0.7 * single.length) {
    findings.add('answers-same-place', undefined, first?.location, { count, all: single.length, place: place + 1 });
  }
}
