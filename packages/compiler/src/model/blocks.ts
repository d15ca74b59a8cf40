import type { BlockId, DecisionTarget, OptionId, SourceLocation } from '@ladder/core';
import type { InlineText, RichText } from './rich-text.js';

/** What a page is made of, in reading order. */
export type PageNode = Prose | Block;

/** Running text between blocks. */
export interface Prose {
  readonly type: 'prose';
  readonly children: RichText;
}

/** Everything an author writes between `:::name` and `:::`. */
export type Block = RecordedBlock | PlainBlock;

/** Blocks that appear in the layout: the learner does something in them. */
export type RecordedBlock = Question | Scenario | Reflection | ActionPlan | RecordedExtra;

/** Blocks that are only read. */
export type PlainBlock = JobAid | Inset | Warning | DoList | Details | Figure | ExtraBlock;

/** A block that is defined in one place (compiler/src/blocks); its definition knows what `content` is. */
export interface ExtraBlock<Content = unknown> {
  readonly type: 'extra';
  /** The word after `:::`. */
  readonly name: string;
  /** Whether the platform, the device or nobody keeps what a learner does in it. */
  readonly records: 'recorded' | 'device-only' | 'nothing';
  readonly location: SourceLocation;
  /** Where nobody keeps anything there is none. */
  readonly id?: BlockId;
  /** The words by which messages and ids.yaml know it. */
  readonly words: string;
  /** Minutes that a learner takes, not rounded. */
  readonly minutes: number;
  readonly outcomes: readonly number[];
  /** What a learner settles, and what each can be settled to; empty but in a recorded block. */
  readonly options: readonly ExtraPart[];
  readonly values: readonly ExtraPart[];
  /** For each option the position of the right value; empty where nothing is right or wrong. */
  readonly correct: readonly number[];
  /** True on the page that `assessment` in module.yaml names, for a block that may score. */
  readonly scored: boolean;
  readonly content: Content;
}

/** One option or value; without words where it is a place or a state. */
export interface ExtraPart {
  readonly id: OptionId;
  readonly text?: string;
}

/** A block in which something is kept, and which therefore has an id. */
export type RecordedExtra = ExtraBlock & { readonly id: BlockId };

/** A question with fixed options. */
export interface Question {
  readonly type: 'question';
  readonly id: BlockId;
  readonly location: SourceLocation;
  readonly stem: RichText;
  readonly options: readonly QuestionOption[];
  /** Positions of the right options, in rising order; as many as the learner must choose. */
  readonly correct: readonly number[];
  /** True when the options are exactly True and False. */
  readonly trueFalse: boolean;
  /** True on the page that `assessment` in module.yaml names. */
  readonly scored: boolean;
  /** The sentence to keep, shown after the feedback; without the label `Remember:`. */
  readonly remember?: RichText;
  /** Numbers of the learning outcomes it serves, from 1. */
  readonly outcomes: readonly number[];
}

/** One answer that a learner may choose. */
export interface QuestionOption {
  readonly id: OptionId;
  readonly location: SourceLocation;
  readonly label: RichText;
  readonly feedback: RichText;
  readonly right: boolean;
}

/** How good a choice in a scenario is, from best to worst. */
export type Verdict = 'best' | 'good' | 'acceptable' | 'weak' | 'unsafe';

/** A branching story. It starts with the setting, then decision 0. */
export interface Scenario {
  readonly type: 'scenario';
  readonly id: BlockId;
  readonly location: SourceLocation;
  readonly title: InlineText;
  readonly setting: RichText;
  readonly decisions: readonly Decision[];
  /** Scenes below the last decision: they lead to the debrief. */
  readonly lastScenes: readonly Scene[];
  readonly debrief: RichText;
  readonly outcomes: readonly number[];
}

/** A part of the story that is shown only when an option goes to it by name; then the decision below it follows. */
export interface Scene {
  /** Position among all scenes of the scenario, from 0; `ScenarioOption.scene` points here. */
  readonly number: number;
  readonly location: SourceLocation;
  readonly title: InlineText;
  readonly text: RichText;
}

/** One choice to make. */
export interface Decision {
  readonly location: SourceLocation;
  /** Scenes written directly above it, in order. */
  readonly scenes: readonly Scene[];
  readonly prompt: InlineText;
  /** Text between the heading and the options. */
  readonly text: RichText;
  readonly options: readonly ScenarioOption[];
}

/** One way to act at a decision. */
export interface ScenarioOption {
  readonly id: OptionId;
  readonly location: SourceLocation;
  readonly label: RichText;
  readonly verdict: Verdict;
  /** What happens, without the verdict's word. */
  readonly outcome: RichText;
  /** Why it is good or weak, without the label `Why:`. */
  readonly why?: RichText;
  /** Position of the decision that follows, or the debrief. */
  readonly next: DecisionTarget;
  /** Number of the scene that is shown on the way there. */
  readonly scene?: number;
}

/** Prompts to write about; the words stay on the learner's device. */
export interface Reflection {
  readonly type: 'reflection';
  readonly id: BlockId;
  readonly location: SourceLocation;
  readonly intro: RichText;
  readonly fields: readonly ReflectionField[];
  /** Shown only when asked for; empty when the author gave none. */
  readonly example: RichText;
}

/** One box of a reflection. */
export interface ReflectionField {
  /** Slug of the heading, unique within the block: `so-what`. */
  readonly name: string;
  readonly label: InlineText;
  readonly prompt: RichText;
}

/** A plan to make; the words stay on the learner's device. */
export interface ActionPlan {
  readonly type: 'action-plan';
  readonly id: BlockId;
  readonly location: SourceLocation;
  readonly intro: RichText;
  readonly ideas: readonly RichText[];
  readonly example: readonly ExampleLine[];
}

/** One line of an example plan: `Goal: Hear concerns before we leave the bed.` */
export interface ExampleLine {
  /** The words before the colon; empty when there is none. */
  readonly label: string;
  readonly text: InlineText;
}

/** A page to print and keep. Records nothing. */
export interface JobAid {
  readonly type: 'job-aid';
  readonly location: SourceLocation;
  readonly title: InlineText;
  readonly intro: RichText;
  readonly sections: readonly { readonly title: InlineText; readonly body: RichText }[];
}

/** A quiet bar at the side, for something worth pausing on. */
export interface Inset {
  readonly type: 'inset';
  readonly location: SourceLocation;
  readonly children: RichText;
}

/** A warning callout. */
export interface Warning {
  readonly type: 'warning';
  readonly location: SourceLocation;
  readonly heading: InlineText;
  readonly children: RichText;
}

/** A list of what to do, or of what not to do. */
export interface DoList {
  readonly type: 'do-list';
  readonly location: SourceLocation;
  readonly kind: 'do' | 'dont';
  readonly heading: InlineText;
  readonly items: readonly RichText[];
}

/** One line that opens to show more. */
export interface Details {
  readonly type: 'details';
  readonly location: SourceLocation;
  readonly summary: InlineText;
  readonly children: RichText;
}

/** A picture with its caption, credit and licence. */
export interface Figure {
  readonly type: 'figure';
  readonly location: SourceLocation;
  /** Path within the module: `media/bedside.svg`. */
  readonly src: string;
  /** Empty for a decorative picture. */
  readonly alt: string;
  readonly caption: RichText;
  readonly credit: InlineText;
  readonly licence: InlineText;
}
