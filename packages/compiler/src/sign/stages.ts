/** The three looks that release a version (architecture, rule 6), in the order in which they are listed. */
export const STAGES = ['content', 'education', 'technical'] as const;

/** One of the three looks at a module. */
export type Stage = (typeof STAGES)[number];

/** What each stage answers for, as it is asked and listed. */
export const STAGE_WORDS: Readonly<Record<Stage, { readonly title: string; readonly asks: string }>> = {
  content: {
    title: 'Content',
    asks: 'Is it true, and up to date? Facts, answers and feedback, figures, references. By somebody who knows the subject.',
  },
  education: {
    title: 'Education',
    asks: 'Will they learn it? Wording, outcomes, order, questions that fit. By somebody who knows how doctors and dentists learn.',
  },
  technical: {
    title: 'Technical',
    asks: 'Does it work for everyone, on the platform? Media, settings, layout, accessibility. By somebody who played it there.',
  },
};

/** What somebody decided: it may go out, it has to change first, or a spelling correction leaves an approval standing. */
export type SignDecision = 'approve' | 'changes' | 'correction';
