import type { Stage } from './stages.js';

/** One side of a part of a module that can change without the others. */
export type Aspect = keyof typeof ASPECTS;

/** How an aspect is kept in signoff.yaml: a mark for each sentence, one mark for all of it, or as it stands. */
export type AspectKept = 'sentences' | 'mark' | 'plain';

interface AspectRule {
  /** The stages that looked at it, and that a change of it voids. */
  readonly stages: readonly Stage[];
  readonly kept: AspectKept;
  /** How a change of it is called. */
  readonly says: string;
}

/**
 * Which stage looked at what: the one place that decides what an edit voids (docs/decisions/0019). The three
 * projections of a module are the rows of this table that name their stage.
 */
export const ASPECTS = {
  /** Every sentence, with its numbers left open: "8 minutes" and "9 minutes" are the same wording. */
  wording: { stages: ['education'], kept: 'sentences', says: 'wording' },
  /** Sentences that say what is so: see `isFact`. */
  facts: { stages: ['content'], kept: 'sentences', says: 'facts' },
  /** Ticks, verdicts, right order. */
  answers: { stages: ['content'], kept: 'mark', says: 'right answers or verdicts' },
  /** Numbers that stand for themselves: of a chart, of an exercise. */
  values: { stages: ['content'], kept: 'mark', says: 'figures' },
  citations: { stages: ['content'], kept: 'plain', says: 'citations' },
  /** Where an option of a scenario leads. */
  path: { stages: ['content', 'technical'], kept: 'mark', says: 'where its options lead' },
  addresses: { stages: ['content', 'technical'], kept: 'plain', says: 'links' },
  /** What the module and its certificate say that learners gain. */
  claims: { stages: ['content', 'education'], kept: 'plain', says: 'what it claims' },
  /** Learning outcomes that a block serves. */
  outcomes: { stages: ['education'], kept: 'plain', says: 'the outcomes that it serves' },
  order: { stages: ['education'], kept: 'mark', says: 'order' },
  /** The scored check. */
  rules: { stages: ['education', 'technical'], kept: 'plain', says: 'the scored check' },
  settings: { stages: ['technical'], kept: 'plain', says: 'settings' },
  /** Pictures and recordings, by name and bytes. */
  files: { stages: ['technical'], kept: 'plain', says: 'pictures and recordings' },
  /** Links between pages. */
  links: { stages: ['technical'], kept: 'mark', says: 'links between pages' },
  /** The kind of a block, and how many options, boxes or columns it has. */
  shape: { stages: ['technical'], kept: 'mark', says: 'layout' },
} as const satisfies Readonly<Record<string, AspectRule>>;

/** The names of all aspects, in the order of the table. */
export const ASPECT_NAMES = Object.keys(ASPECTS) as readonly Aspect[];

/** Whether a stage looked at an aspect. */
export function looksAt(stage: Stage, aspect: Aspect): boolean {
  return (ASPECTS[aspect].stages as readonly Stage[]).includes(stage);
}
