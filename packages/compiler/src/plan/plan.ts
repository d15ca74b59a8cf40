import type { AssessmentRule } from '@ladder/core';
import { definitionOf } from '../blocks/extra-blocks.js';
import type { Block, FileTree, ModuleModel, PageModel, PageNode } from '../model/module-model.js';
import { makersOf, type MakerName } from './makers.js';
import { linkTerms, planGlossary, type ListedTerm } from './glossary.js';
import { planLogo, planPictures, type Picture, type Pictures } from './pictures.js';
import { planRecordings, type Recordings } from './recordings.js';

/** What is shown, in which order, and what it needs. Everything that is rendered comes from here. */
export interface ModulePlan {
  readonly model: ModuleModel;
  readonly pages: readonly PagePlan[];
  /** Tags of the elements in use, in code-unit order; decides which player script goes into the package. */
  readonly elements: readonly string[];
  /** The on-demand scripts that the module has a use for. */
  readonly makers: readonly MakerName[];
  /** Folders of packages/components/src whose stylesheets go in besides the common one, in code-unit order. */
  readonly looks: readonly string[];
  readonly pictures: Pictures;
  readonly recordings: Recordings;
  /** The words that the module explains, in the order of the alphabet. */
  readonly glossary: readonly ListedTerm[];
  readonly logo: Picture | undefined;
}

/** One page, with its scored check gathered into one part. */
export interface PagePlan {
  readonly page: PageModel;
  readonly parts: readonly PagePart[];
}

/** A block or text, or the scored check with everything between its first and its last question. */
export type PagePart = PageNode | AssessmentPart;

/** The scored check of a module: one run of parts on one page. */
export interface AssessmentPart {
  readonly type: 'assessment';
  readonly rule: AssessmentRule;
  /** Questions there are; each learner gets `rule.drawn` of them. */
  readonly total: number;
  readonly parts: readonly PageNode[];
}

/** The element that upgrades each kind of block. Kinds that are not here need no script. */
const ELEMENTS: Readonly<Partial<Record<Block['type'], string>>> = {
  question: 'll-question',
  scenario: 'll-scenario',
  reflection: 'll-reflection',
  'action-plan': 'll-action-plan',
  'job-aid': 'll-job-aid',
};

/** Decides what is shown. Pure: pictures come with the files. */
export function plan(model: ModuleModel, files: FileTree): ModulePlan {
  const glossary = planGlossary(model);
  const pages = model.pages.map((written) => {
    const page = linkTerms(written, glossary);
    return { page, parts: gatherAssessment(page.nodes, model.layout.assessment) };
  });
  const elements = new Set(['ll-player']);
  if (pages.some(({ parts }) => parts.some((part) => part.type === 'assessment'))) elements.add('ll-assessment');
  const looks = new Set<string>();
  if (model.capabilities.length > 0) looks.add('curriculum');
  for (const { nodes } of model.pages) {
    for (const node of nodes) {
      const extra = node.type === 'extra' ? definitionOf(node.name) : undefined;
      const tag = extra?.element ?? elementOf(node);
      if (tag) elements.add(tag);
      for (const look of [extra?.element?.replace(/^ll-/, ''), extra?.look]) if (look !== undefined) looks.add(look);
    }
  }
  return {
    model,
    pages,
    elements: [...elements].sort(),
    looks: [...looks].sort(),
    makers: makersOf(model),
    pictures: planPictures(model, files),
    recordings: planRecordings(model, files),
    glossary,
    logo: planLogo(model, files),
  };
}

function elementOf(node: PageNode): string | undefined {
  return node.type === 'prose' ? undefined : ELEMENTS[node.type];
}

function gatherAssessment(nodes: readonly PageNode[], rule: AssessmentRule | undefined): readonly PagePart[] {
  const scored = nodes.flatMap((node, at) => ('scored' in node && node.scored ? [at] : []));
  const [first] = scored;
  const last = scored.at(-1);
  if (!rule || first === undefined || last === undefined) return nodes;
  const part: AssessmentPart = {
    type: 'assessment',
    rule,
    total: scored.length,
    parts: nodes.slice(first, last + 1),
  };
  return [...nodes.slice(0, first), part, ...nodes.slice(last + 1)];
}
