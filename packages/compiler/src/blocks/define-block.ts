import type { ElementContent } from 'hast';
import type { ExtraBlock } from '../model/blocks.js';
import type { ParsedBlock } from '../parse/parsed-module.js';
import type { HeadingLevel } from '../render/plain-blocks.js';
import type { RenderContext } from '../render/context.js';
import type { ModuleSettings } from '@ladder/core/schema';
import type { Media } from '../validate/media.js';
import type { PageNotes, ValidateFindings } from '../validate/notes.js';

/** What a block is for; the gallery for authors is sorted by it. */
export type BlockPurpose = 'recall' | 'practise' | 'look-back' | 'plan' | 'show-data' | 'read';

/**
 * What becomes of what a learner does in a block (architecture, rule 1). `recorded`: coded choices, kept by the platform.
 * `device-only`: it stays on the learner's device, and the platform knows at most that something was written.
 * `nothing`: there is nothing to keep.
 */
export type BlockRecords = 'recorded' | 'device-only' | 'nothing';

/** What a learner settles in a recorded block, in the words by which ids.yaml knows its parts again. */
export interface TaskParts {
  /** What is settled: items, cards, gaps; in the author's order. */
  readonly options: readonly string[];
  /** What each can be settled to, in words; or how many values there are, where they are places or states. */
  readonly values: readonly string[] | number;
  /** For each option the position of the right value; left out where nothing is right or wrong. */
  readonly correct?: readonly number[];
}

/** What an author wrote in a block, as its `read` understood it. */
export interface ReadBlock<Content> {
  /** Plain data for `render`: rich text, words, numbers. It is written down as JSON between builds. */
  readonly content: Content;
  /** The words by which messages and ids.yaml know the block. */
  readonly words: string;
  /** Minutes that a learner takes, not rounded: `minutesFor` works them out. */
  readonly minutes: number;
  /** Numbers of the learning outcomes it serves, from 1. */
  readonly outcomes?: readonly number[];
  /** A recorded block has it, no other. */
  readonly task?: TaskParts;
}

/** What one block of a kind holds, and the page in words, for what only all of them together can tell. */
export interface PlacedContent<Content> {
  readonly content: Content;
  /** `Page 3, "Plan it"`. */
  readonly where: string;
}

/** A word that authors write after `:::`: what it is for, how it is read, and how it is shown. */
export interface BlockDefinition<Content> {
  /** One line for authors: what it is for. */
  readonly say: string;
  readonly purpose: BlockPurpose;
  readonly records: BlockRecords;
  /** One of the six blocks that a new author begins with. */
  readonly startHere?: true;
  /** Whether it may stand on the scored page and count there. */
  readonly mayScore?: true;
  /** Words that people try and that mean this block. */
  readonly meant?: readonly string[];
  /** The block that it refers to, and that therefore stands before it in the module. */
  readonly after?: string;
  /** The element that upgrades it; none for a block that is only read. */
  readonly element?: `ll-${string}`;
  /** Folder of its stylesheet in packages/components/src, when it has no element of that name. */
  readonly look?: string;
  /** Reads what stands between `:::name` and `:::`; notes mistakes, and answers with nothing when there is nothing to show. */
  read(block: ParsedBlock, notes: PageNotes, scored: boolean, media: Media): ReadBlock<Content> | undefined;
  /** Checks what shows only when all blocks of this kind in the module are held together, or against module.yaml. */
  together?(
    blocks: readonly PlacedContent<Content>[],
    settings: Partial<ModuleSettings>,
    findings: ValidateFindings,
  ): void;
  /** The static page, complete without script; a recorded or private block carries `block="<id>"` on its element. */
  render(block: ExtraBlock<Content>, context: RenderContext, level: HeadingLevel): ElementContent[];
}

/** A definition whose content only it knows. */
export type AnyBlock = BlockDefinition<unknown>;

/** Hides the type of a definition's content, so that all definitions fit in one table. */
export function defineBlock<Content>(definition: BlockDefinition<Content>): AnyBlock {
  return {
    ...definition,
    together: (blocks, settings, findings) =>
      definition.together?.(blocks as readonly PlacedContent<Content>[], settings, findings),
    // What `read` made is what `render` gets: nobody else touches `content`.
    render: (block, context, level) => definition.render(block as ExtraBlock<Content>, context, level),
  };
}
