import {
  layoutFingerprint,
  type AssessmentRule,
  type BlockId,
  type BlockLayout,
  type Layout,
  type LearningEvent,
  type ModuleData,
  type OptionId,
  type PageId,
} from '@ladder/core';

/** A module to play in tests: two pages, a practice question, a scenario, a reflection and, if asked for, a check. */
export function sampleModule(check?: Partial<AssessmentRule>, target: ModuleData['target'] = 'scorm12'): ModuleData {
  const layout = sampleLayout(check);
  return {
    id: 'ward-round',
    title: 'Leading a ward round',
    version: '0.1.0',
    draft: false,
    contentHash: '0123456789ab',
    toolkit: '0.1.0',
    target,
    strand: 'practice',
    minutes: 25,
    provider: 'A trust',
    layout,
    fingerprint: layoutFingerprint(layout),
  };
}

function sampleLayout(check: Partial<AssessmentRule> | undefined): Layout {
  const options = ['a', 'b', 'c'].map((id) => id as OptionId);
  const question = (id: string, scored: boolean): BlockLayout => ({
    kind: 'question',
    id: id as BlockId,
    options,
    correct: [1],
    scored,
  });
  const scenario: BlockLayout = {
    kind: 'scenario',
    id: 'lead-s1' as BlockId,
    decisions: [{ options: [{ id: 'a' as OptionId, next: 'debrief' }] }],
  };
  const scored = check ? ['check-q1', 'check-q2', 'check-q3', 'check-q4'].map((id) => question(id, true)) : [];
  return {
    pages: [
      {
        id: 'plan-it' as PageId,
        blocks: [question('plan-it-q1', false), { kind: 'reflection', id: 'plan-it-r1' as BlockId }],
      },
      { id: 'lead-it' as PageId, blocks: [scenario, ...scored] },
    ],
    ...(check ? { assessment: { pass: 3, drawn: 4, tries: 0, shuffle: false, ...check } } : {}),
  };
}

/** The events of a learner, named shortly. */
export const did = {
  open: (page: string): LearningEvent => ({ type: 'page-opened', page: page as PageId }),
  end: (): LearningEvent => ({ type: 'place-opened', place: 'end' }),
  answer: (block: string, choice: number): LearningEvent => ({
    type: 'answered',
    block: block as BlockId,
    choice: [choice],
    seconds: 12,
  }),
  choose: (): LearningEvent => ({ type: 'scenario-chose', block: 'lead-s1' as BlockId, decision: 0, option: 0 }),
  /** Everything that counts but the check. */
  all: (): readonly LearningEvent[] => [did.open('plan-it'), did.open('lead-it'), did.choose()],
  /** The whole check, with so many right answers. */
  check: (right: number): readonly LearningEvent[] => [
    { type: 'assessment-started', seed: 7 },
    ...[1, 2, 3, 4].map((n) => did.answer(`check-q${n}`, n <= right ? 1 : 0)),
  ],
} as const;
