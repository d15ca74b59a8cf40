import type { RuleTable } from '../model/rules.js';
import { ACCESSIBILITY_RULES } from '../accessibility/accessibility-rules.js';
import { BLOCK_RULES } from '../blocks/rules.js';
import { SIGN_RULES } from '../sign/sign-rules.js';
import { UPDATE_RULES } from '../update/update-rules.js';
import { COMPLETION_RULES } from './completion-rules.js';

/** Mistakes in what something means. */
export const VALIDATE_RULES = {
  // module.yaml and organisation.yaml
  'setting-missing': {
    severity: 'error',
    says: 'the key "{key}" is missing.',
    remedy: 'Add it, for example: {example}.',
  },
  'setting-wrong': {
    severity: 'error',
    says: '"{key}" should be {expects}, but it is {given}.',
    remedy: 'Write it like this: {example}.',
  },
  'setting-unknown': {
    severity: 'error',
    says: 'there is no key "{key}" in this file.',
    remedy: 'Use one of these, or take it out: {choices}. Every key is in docs/reference/module-yaml.md.',
    remedyWhenNear: 'Correct it, or take it out. Every key is in docs/reference/module-yaml.md.',
  },
  'settings-shape': {
    severity: 'error',
    says: 'this file is not a list of keys with values.',
    remedy: 'Begin it with a line such as {example}.',
  },
  'needs-support': {
    severity: 'warning',
    says: 'this module needs support links before it is released, and organisation.yaml has none.',
    remedy: 'Add them to organisation.yaml under support:, each with its name and url.',
  },
  'needs-support-release': {
    severity: 'error',
    says: 'this module is not released without support links, and organisation.yaml has none.',
    remedy: 'Add them to organisation.yaml under support:, each with its name and url.',
  },
  'capability-unknown': {
    severity: 'error',
    says: 'there is no capability "{ref}".',
    remedy:
      'Take one from docs/reference/frameworks.md, by name (GMC GPC: Capabilities in leadership and team working) or by code (gmc-gpc-2017#GPC5).',
  },
  'capability-unverified': {
    severity: 'warning',
    says: 'nobody has yet compared the capability "{ref}", {title}, with what its publisher prints.',
    remedy: 'Compare it with the publisher’s own document before you sign the module off: {url}.',
  },
  'capability-twice': {
    severity: 'warning',
    says: 'the capability "{ref}" is there twice.',
    remedy: 'Take one of the two out.',
  },

  // Pages
  'page-title-twice': {
    severity: 'error',
    says: 'page {other} has the same title.',
    remedy: 'Give one of the two another title, so that learners can tell them apart.',
  },
  'heading-level': {
    severity: 'warning',
    says: 'the heading "{heading}" is more than one level below the heading before it.',
    remedy: 'Take away a #, so that screen readers announce the headings in order.',
  },
  'link-nowhere': {
    severity: 'error',
    says: 'the link to "{url}" leads nowhere.',
    remedy: 'Link to the file name of a page, such as 03-plan-it.md, or to an address that begins with https://.',
  },
  'link-insecure': {
    severity: 'warning',
    says: 'the link to {url} begins with http:, which many networks block.',
    remedy: 'Write https: and try the link.',
  },
  'link-scheme': {
    severity: 'error',
    says: 'a link may not begin with "{scheme}".',
    remedy:
      'Link to a page of this module, to an address that begins with https://, or to an email address with mailto:.',
  },
  'link-empty': {
    severity: 'error',
    says: 'the link to {url} has no words.',
    remedy: 'Write between the square brackets where it leads.',
  },
  secret: {
    severity: 'error',
    says: 'this holds {what}, which every learner could read.',
    remedy: 'Take it out, and have it changed where it was issued.',
  },
  'secret-likely': {
    severity: 'warning',
    says: 'an address here carries what looks like a password or a key ({what}), which every learner could read.',
    remedy: 'If it lets somebody in, take it out and have it changed; link to a page where people sign in themselves.',
  },
  'minutes-estimate': {
    severity: 'warning',
    says: 'the declared time is {declared} min, but the pages look like about {estimate} min.',
    remedy: 'Change the minutes, or shorten or extend the module; a pilot with readers decides.',
  },
  'certificate-hours': {
    severity: 'warning',
    says: 'the certificate declares {hours} h of CPD, but the module takes {minutes} min.',
    remedy: 'Give both the same length, to the nearest quarter of an hour.',
  },

  // Media
  'media-missing': {
    severity: 'error',
    says: 'there is no picture "{src}".',
    remedy: 'Put the file in the folder media and write its name as it is there: ![What it shows](media/name.svg).',
  },
  'media-outside': {
    severity: 'error',
    says: 'the picture "{src}" is not in this module.',
    remedy: 'Save it in the folder media, if you may use it, so that the module works without the internet.',
  },
  'media-unused': {
    severity: 'warning',
    says: 'no page shows the picture "{src}".',
    remedy: 'Use it, or delete it; it is left out of the package.',
  },
  'alt-missing': {
    severity: 'error',
    says: 'the picture "{src}" has no words for a reader who cannot see it.',
    remedy:
      'Say what it shows in the square brackets; for a picture that only decorates, use :::figure with a line **Decorative:** yes.',
  },
  'picture-uncredited': {
    severity: 'warning',
    says: 'the picture "{src}" has no credit and no licence.',
    remedy: 'Put it in a block :::figure with the lines **Credit:** and **Licence:**.',
  },

  // Citations and references
  'citation-unknown': {
    severity: 'error',
    says: 'there is no reference with the key "{key}".',
    remedy: 'Add it to the references of this module, or correct the key.',
  },
  'citation-bare': {
    severity: 'warning',
    says: 'the key @{key} stands without brackets, so learners would see it as it stands.',
    remedy: 'Write [@{key}].',
  },
  'citation-form': {
    severity: 'error',
    says: 'the citation {typed} is not understood.',
    remedy: 'Write [@key], or [@one; @two] for several; page numbers go in the text.',
  },
  'reference-uncited': {
    severity: 'warning',
    says: 'nothing cites the reference "{key}", so the list leaves it out.',
    remedy: 'Cite it as [@{key}], or take it out.',
  },
  'reference-twice': {
    severity: 'error',
    says: 'the key "{key}" is used for two references.',
    remedy: 'Give one of the two another key.',
  },
  'reference-no-key': {
    severity: 'error',
    says: 'this reference has no key that can be cited: "{text}".',
    remedy:
      'In references.md begin the line with a short key and a colon: - herring2011: Herring R, …. In an export use letters, digits and hyphens.',
  },
  'reference-too-long': {
    severity: 'error',
    says: 'the reference "{key}" has more than {limit} signs, so it is not one reference.',
    remedy: 'Give each reference a line of its own that begins with a key and a colon: - herring2011: Herring R, ….',
  },
  'reference-date': {
    severity: 'warning',
    says: 'the date of the reference "{key}" is not understood, so it is printed as it stands: "{text}".',
    remedy: 'Write it as 2021, 2021-03 or 2021-03-05.',
  },
  'reference-bare': {
    severity: 'warning',
    says: 'the reference "{key}" is only a number, so readers see a link without words.',
    remedy: 'Add authors, title, journal and year before it.',
  },
  'reference-unreadable': {
    severity: 'error',
    says: '{file} cannot be read: {problem}.',
    remedy: 'Export the references again, or correct the place.',
  },

  // Blocks in general
  'block-empty': {
    severity: 'error',
    says: 'the block "{name}" has nothing in it.',
    remedy: 'Write something between :::{name} and :::, or take both lines out.',
  },
  'block-no-title': {
    severity: 'error',
    says: 'the block "{name}" has no title.',
    remedy: 'Begin it with a line such as ### {example}.',
  },
  'block-heading': {
    severity: 'error',
    says: 'the heading "{heading}" means nothing in the block "{name}".',
    remedy: 'Use one of these: {choices}.',
  },
  'list-needed': {
    severity: 'error',
    says: 'the block "{name}" needs one list and nothing else below its heading.',
    remedy: 'Write each thing on a line of its own that begins with a hyphen and a space.',
  },
  'outcome-unknown': {
    severity: 'error',
    says: 'module.yaml has no learning outcome with the number "{number}".',
    remedy: 'Write numbers of outcomes with commas between them: **Outcome:** 1, 3.',
  },
  'outcome-unserved': {
    severity: 'warning',
    says: 'no question and no scenario serves outcome {number}, "{text}".',
    remedy: 'Add a line **Outcome:** {number} to the block that does, or write one.',
  },

  // Questions
  'question-no-stem': {
    severity: 'error',
    says: 'this question asks nothing before its options.',
    remedy: 'Write the question above the options.',
  },
  'question-no-options': {
    severity: 'error',
    says: 'the question "{question}" has no options.',
    remedy: 'Write each on a line of its own, with a box: - [ ] for a wrong one, - [x] for a right one.',
  },
  'question-one-option': {
    severity: 'error',
    says: 'the question "{question}" has only one option.',
    remedy: 'Add at least one more: - [ ] and the words.',
  },
  'question-none-right': {
    severity: 'error',
    says: 'the question "{question}" has no right answer.',
    remedy: 'Put an x in the box of the right one: - [x].',
  },
  'question-all-right': {
    severity: 'error',
    says: 'every option of the question "{question}" is ticked as right.',
    remedy: 'Take the x out of the boxes of the wrong ones, or add a wrong one.',
  },
  'label-unread': {
    severity: 'warning',
    says: 'the label "{label}" has no meaning here, so learners would see it as it stands.',
    remedy: 'Put it where the block reads it (docs/authors/writing-a-page.md shows where), or take it out.',
  },
  'label-in-line': {
    severity: 'warning',
    says: 'the label "{label}" stands within a line, where it is not read, so learners would see it as it stands.',
    remedy: 'Begin a new line with it, with an empty line above.',
  },
  'text-unread': {
    severity: 'error',
    says: 'the block {block} has no place for the words "{typed}", so learners would not see them.',
    remedy: 'Move them to a part of the block that is shown, or out of the block.',
  },
  'decision-text-after': {
    severity: 'error',
    says: 'the decision "{decision}" has text below its choices, which would be shown above them.',
    remedy: 'Move it above the choices, or below a heading of its own: ### Scene: … or ### Debrief.',
  },
  'question-text-after': {
    severity: 'error',
    says: 'the question "{question}" has text below its options that belongs to none of them.',
    remedy: 'Move it above the options, or begin it with **Remember:** or **Outcome:**.',
  },
  'option-no-box': {
    severity: 'error',
    says: 'the option "{option}" has no box.',
    remedy: 'Put one in front: - [ ] for a wrong answer, - [x] for a right one.',
  },
  'option-empty': {
    severity: 'error',
    says: 'an option of the question "{question}" has no words.',
    remedy: 'Write the answer behind the box.',
  },
  'option-no-feedback': {
    severity: 'error',
    says: 'the option "{option}" has no feedback.',
    remedy: 'Write it on the line below, after > and a space: what is right or wrong about it, and why.',
  },
  'option-twice': {
    severity: 'error',
    says: 'the option "{option}" is there twice.',
    remedy: 'Change or remove one of the two.',
  },

  // Scored check
  'assessment-page': {
    severity: 'error',
    says: 'the scored check is to be on the page "{page}", and there is no such page.',
    remedy: 'Write the file name of one of the pages: {choices}.',
  },
  'assessment-no-questions': {
    severity: 'error',
    says: 'the scored check is to be on the page "{page}", which has no questions.',
    remedy: 'Put the questions on that page, or name another page in module.yaml.',
  },
  'assessment-pass': {
    severity: 'error',
    says: 'the pass mark is {pass}, but each learner gets only {drawn} of the questions.',
    remedy: 'Lower the pass mark, or ask more questions.',
  },
  'assessment-pool': {
    severity: 'error',
    says: 'each learner is to get {pool} questions, but the page has only {count}.',
    remedy: 'Lower the pool, or add questions.',
  },

  // Scenarios
  'scenario-no-decision': {
    severity: 'error',
    says: 'the scenario "{scenario}" has no decision.',
    remedy: 'Add a heading such as ### Decision: How do you start?, with a list of options below it.',
  },
  'scenario-no-debrief': {
    severity: 'error',
    says: 'the scenario "{scenario}" has no debrief.',
    remedy: 'End it with a heading ### Debrief and what is to be learned.',
  },
  'scenario-no-end': {
    severity: 'error',
    says: 'from the decision "{decision}", no choice ever leads to the debrief.',
    remedy: 'Let at least one option go on, or go to Debrief: > **Go to:** Debrief.',
  },
  'scenario-name-twice': {
    severity: 'error',
    says: 'two scenes of this scenario are called "{name}".',
    remedy: 'Give one of them another name, so that Go to finds the right one.',
  },
  'decision-no-options': {
    severity: 'error',
    says: 'the decision "{decision}" has no options.',
    remedy: 'Write each option on a line of its own that begins with a hyphen and a space.',
  },
  'decision-one-option': {
    severity: 'warning',
    says: 'the decision "{decision}" has only one option, so there is nothing to decide.',
    remedy: 'Add another option, or tell this part as a scene.',
  },
  'decision-unreached': {
    severity: 'warning',
    says: 'no choice ever leads to the decision "{decision}".',
    remedy: 'Let an option go there, or take it out.',
  },
  'scene-unreached': {
    severity: 'warning',
    says: 'no option goes to the scene "{scene}", so nobody sees it.',
    remedy: 'Add > **Go to:** {scene} to an option, or take the scene out.',
  },
  'verdict-missing': {
    severity: 'error',
    says: 'the option "{option}" has no verdict.',
    remedy:
      'Begin the text below it with one in bold: > **Best.**, **Good.**, **Acceptable.**, **Weak.** or **Unsafe.**',
  },
  'verdict-unknown': {
    severity: 'error',
    says: 'there is no verdict "{verdict}".',
    remedy: 'Use Best, Good, Acceptable, Weak or Unsafe.',
  },
  'outcome-text-missing': {
    severity: 'error',
    says: 'the option "{option}" does not say what happens.',
    remedy: 'Write it behind the verdict: > **Weak.** You are still at Bed 2 when the nurse comes to find you.',
  },
  'go-to-unknown': {
    severity: 'error',
    says: 'there is no scene called "{name}" in this scenario.',
    remedy: 'Use the name of a scene as it stands in its heading, or Debrief.',
  },

  // Writing, lists and pictures
  'reflection-no-prompts': {
    severity: 'error',
    says: 'this reflection has no prompts.',
    remedy: 'Add headings such as ### What?, each with a question below it.',
  },
  'plan-no-ideas': {
    severity: 'error',
    says: 'this action plan has no ideas to choose from.',
    remedy: 'Add a heading ### Ideas with a list below it.',
  },
  'figure-no-picture': {
    severity: 'error',
    says: 'this figure has no picture.',
    remedy: 'Write one line ![What it shows](media/name.svg).',
  },
  'figure-two-pictures': {
    severity: 'error',
    says: 'this figure has more than one picture.',
    remedy: 'Give each picture a block :::figure of its own.',
  },
  'figure-uncredited': {
    severity: 'error',
    says: 'the picture "{src}" has no {missing}.',
    remedy: 'Add a line to the figure: **Credit:** who made it, **Licence:** on what terms it may be used.',
  },

  // Ids
  'ids-missing': {
    severity: 'warning',
    says: 'this module has no ids.yaml yet, so learners may lose their progress when you move or add something.',
    remedy: 'Run pnpm check:module {module} --fix once before learners use it.',
  },
  'ids-behind': {
    severity: 'warning',
    says: 'ids.yaml does not know all of the module yet, so learners may lose their progress at the next change.',
    remedy: 'Run pnpm check:module {module} --fix.',
  },
  'ids-unreadable': {
    severity: 'error',
    says: 'ids.yaml is empty, damaged or changed by hand, and cannot be read.',
    remedy:
      'Bring back an earlier version of it. If there is none, run pnpm check:module {module} --fix --allow-lost-progress, which writes a new one; learners half-way then begin again.',
  },
  'ids-other-module': {
    severity: 'error',
    says: 'ids.yaml belongs to another module: it knows none of these pages.',
    remedy:
      'Bring back the one of this module. If there is none, run pnpm check:module {module} --fix --allow-lost-progress, which writes a new one; learners half-way then begin again.',
  },
  'ids-two-versions': {
    severity: 'warning',
    says: 'two people changed ids.yaml at once, and both versions are in it.',
    remedy: 'Run pnpm check:module {module} --fix, which keeps the names of both.',
  },

  // What learners can come to, and what an update does to those half-way
  ...COMPLETION_RULES,
  ...UPDATE_RULES,

  // Who signed it off
  ...SIGN_RULES,

  // What people tested, and what is claimed of it
  ...ACCESSIBILITY_RULES,

  // Blocks that are defined in one place
  ...BLOCK_RULES,
} as const satisfies RuleTable;
