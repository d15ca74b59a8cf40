import type { PageNode } from '../model/blocks.js';
import { countWords as count, PACE } from '../blocks/minutes-for.js';

/** Minutes to think or to look, on top of reading, for each thing of this kind. */
const THINKING = {
  question: 0.3,
  decision: 0.3,
  reflection: 1,
  'action-plan': 1,
  figure: 0.1,
  'job-aid': 0.5,
} as const;

/** The time a page takes, in minutes, not rounded. */
export function pageMinutes(nodes: readonly PageNode[]): number {
  return nodes.reduce((sum, node) => sum + nodeMinutes(node), 0);
}

/** The time all pages together take, in whole minutes: never none. */
export function moduleMinutes(pages: readonly { readonly nodes: readonly PageNode[] }[]): number {
  return Math.max(1, Math.round(total(pages.map(({ nodes }) => pageMinutes(nodes)))));
}

function nodeMinutes(node: PageNode): number {
  switch (node.type) {
    case 'question': {
      const feedback = node.options.filter((option) => option.right).map((option) => count(option.feedback));
      const labels = node.options.reduce((sum, { label }) => sum + count(label), 0);
      const words = count(node.stem) + labels + total(feedback) + count(node.remember ?? []);
      return THINKING.question + words / PACE;
    }
    case 'scenario': {
      // Most learners take one way through: they read every option of a decision and what comes of one.
      const decisions = node.decisions.map(({ prompt, text, options, scenes }) => {
        const outcomes = options.map((option) => count(option.outcome) + count(option.why ?? []));
        const labels = total(options.map((option) => count(option.label)));
        const scene = total(scenes.map((each) => count(each.text))) / 2;
        return count(prompt) + count(text) + labels + total(outcomes) / Math.max(1, outcomes.length) + scene;
      });
      const words = count(node.title) + count(node.setting) + total(decisions) + count(node.debrief);
      return THINKING.decision * node.decisions.length + words / PACE;
    }
    case 'reflection':
      return THINKING.reflection + (count(node.intro) + total(node.fields.map((field) => count(field.prompt)))) / PACE;
    case 'action-plan':
      return THINKING['action-plan'] + (count(node.intro) + total(node.ideas.map(count))) / PACE;
    case 'job-aid':
      return THINKING['job-aid'];
    case 'figure':
      return THINKING.figure + count(node.caption) / PACE;
    case 'do-list':
      return (count(node.heading) + total(node.items.map(count))) / PACE;
    case 'warning':
      return (count(node.heading) + count(node.children)) / PACE;
    case 'details':
      // Half of the learners open it, at a guess.
      return (count(node.summary) + count(node.children) / 2) / PACE;
    case 'extra':
      return node.minutes;
    case 'inset':
    case 'prose':
      return count(node.children) / PACE;
  }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
