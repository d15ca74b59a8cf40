import type { PageModel } from '../model/module-model.js';
import type { PageNode, QuestionOption } from '../model/blocks.js';
import { wordsOf } from '../model/words.js';

/** One block in which learners do something, as the coverage of outcomes sees it. */
export interface Exercise {
  readonly page: PageModel;
  readonly node: Exclude<PageNode, { readonly type: 'prose' }>;
  /** `question`, `scenario`, `ordering`. */
  readonly kind: string;
  /** The words by which an author knows it. */
  readonly words: string;
  readonly outcomes: readonly number[];
  /** Whether it counts in the check. */
  readonly scored: boolean;
  /** Whether learners try out what they learned, rather than look back or plan. */
  readonly practice: boolean;
}

/** Every block of the module that asks something of a learner. */
export function exercisesOf(pages: readonly PageModel[]): readonly Exercise[] {
  return pages.flatMap((page) => page.nodes.flatMap((node) => exerciseOf(page, node)));
}

function exerciseOf(page: PageModel, node: PageNode): readonly Exercise[] {
  switch (node.type) {
    case 'question':
      return [
        {
          page,
          node,
          kind: 'question',
          words: wordsOf(node.stem),
          outcomes: node.outcomes,
          scored: node.scored,
          practice: !node.scored,
        },
      ];
    case 'scenario':
      return [
        {
          page,
          node,
          kind: 'scenario',
          words: wordsOf(node.title),
          outcomes: node.outcomes,
          scored: false,
          practice: true,
        },
      ];
    case 'reflection':
      return [
        { page, node, kind: 'reflection', words: wordsOf(node.intro), outcomes: [], scored: false, practice: false },
      ];
    case 'action-plan':
      return [
        { page, node, kind: 'action plan', words: wordsOf(node.intro), outcomes: [], scored: false, practice: false },
      ];
    case 'extra':
      if (node.records === 'nothing' && node.outcomes.length === 0) return [];
      return [
        {
          page,
          node,
          kind: node.name,
          words: node.words,
          outcomes: node.outcomes,
          scored: node.scored,
          practice: !node.scored && node.records !== 'device-only',
        },
      ];
    default:
      return [];
  }
}

/** One option with its feedback, of a question or a scenario. */
export interface OptionWithReply {
  readonly label: string;
  readonly reply: string;
  readonly location: QuestionOption['location'];
}

/** The options of an exercise that have a reply of their own; none for those whose parts only their definition knows. */
export function repliesOf({ node }: Exercise): readonly (readonly OptionWithReply[])[] {
  if (node.type === 'question') {
    return [node.options.map(({ label, feedback, location }) => reply(wordsOf(label), wordsOf(feedback), location))];
  }
  if (node.type !== 'scenario') return [];
  return node.decisions.map(({ options }) =>
    options.map(({ label, outcome, why, location }) =>
      reply(wordsOf(label), [wordsOf(outcome), wordsOf(why ?? [])].join(' ').trim(), location),
    ),
  );
}

const reply = (label: string, words: string, location: QuestionOption['location']): OptionWithReply => ({
  label,
  reply: words,
  location,
});
