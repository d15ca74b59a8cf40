import type { RuleTable } from '../model/rules.js';

/** Mistakes in how something is written. */
export const PARSE_RULES = {
  'too-much': {
    severity: 'error',
    says: 'this file has {what}, so it is not read.',
    remedy: 'Take that out, or split the file.',
  },
  'block-unknown': {
    severity: 'error',
    says: 'there is no block called "{name}".',
    remedy: 'Use one of these: {choices}. Every block is in docs/reference/blocks.md.',
    remedyWhenNear: 'Correct the name. Every block is in docs/reference/blocks.md.',
  },
  'block-not-closed': {
    severity: 'error',
    says: 'the block "{name}" that begins here is never closed; {until}.',
    remedy: 'Put a line with only ::: where the block ends. A block cannot stand inside another one.',
  },
  'block-close-stray': {
    severity: 'error',
    says: 'this ::: closes nothing, because no block is open here.',
    remedy: 'Take the line out, or write the name of the block on the line where it begins, such as :::question.',
  },
  'block-name-line': {
    severity: 'error',
    says: 'the line that begins the block "{name}" has more than the name on it: {rest}.',
    remedy: 'Write :::{name} alone on its line, without brackets, and begin the text on the next line.',
  },
  'block-inside': {
    severity: 'error',
    says: 'the block "{name}" stands inside a list or a quote.',
    remedy: 'Move the block out, with its ::: lines at the left edge.',
  },
  'tick-unknown': {
    severity: 'error',
    says: 'the box [{mark}] holds a mark that could mean right or wrong.',
    remedy: 'Write [x] for a right answer and [ ] for a wrong one.',
  },
  html: {
    severity: 'error',
    says: 'HTML is not read here: {html}.',
    remedy: 'Write it without: **bold**, *italic*, a list with hyphens. To show the sign <, put a backslash before it.',
  },
  'comment-open': {
    severity: 'error',
    says: 'the note that begins here with <!-- has no end.',
    remedy: 'Put --> where it ends.',
  },
  'comment-close': {
    severity: 'error',
    says: 'this --> ends no note, so learners would see it.',
    remedy: 'Take it out, or put <!-- where the note begins. A note cannot stand inside another one.',
  },
  footnote: {
    severity: 'error',
    says: 'footnotes are not read here.',
    remedy: 'Cite a source as [@key], or put the words in the text.',
  },
  'signs-shown': {
    severity: 'warning',
    says: 'these signs would be shown as they stand: {signs}.',
    remedy: '{remedy}.',
  },
  'list-meant': {
    severity: 'warning',
    says: 'these lines would be shown as one paragraph, with the signs as they stand: {shown}. Did you mean a list?',
    remedy:
      'Begin each item on a line of its own with a hyphen and a space (- one) or a number (1. one), with an empty line above the first.',
  },
  'list-numbers': {
    severity: 'warning',
    says: 'this list is numbered {typed} here and would be shown as {shown}.',
    remedy: 'Number it without gaps, or write the numbers as words of the items.',
  },
  'table-meant': {
    severity: 'warning',
    says: 'these lines would be shown as one paragraph, with the signs as they stand: {shown}. Did you mean a table?',
    remedy:
      'Put | between the cells of each row, and a line of dashes with as many cells below the first row: | --- | --- |.',
  },
  'heading-meant': {
    severity: 'warning',
    says: 'this line would be shown as ordinary text: {shown}. Did you mean a heading?',
    remedy: 'Begin the line with ## and a space, and leave an empty line below it.',
  },
  'question-meant': {
    severity: 'warning',
    says: 'this would be shown as ordinary text, the answer with it: {shown}. Did you mean a question?',
    remedy:
      'Put :::question above it and ::: below it, each option on a line of its own with - [ ], the right one with - [x].',
  },
  'line-meant': {
    severity: 'warning',
    says: 'these signs would be shown as they stand: {shown}. Did you mean a line across the page?',
    remedy: 'Write *** alone on its line, with an empty line above and below it, or take it out.',
  },
  'title-marks': {
    severity: 'error',
    says: 'the title of this page holds {what}, which a title cannot show.',
    remedy: 'Put it in the text below the title.',
  },
  'title-missing': {
    severity: 'error',
    says: 'this page has no title.',
    remedy: 'Write the title on the first line, after # and a space: # Plan it.',
  },
  'title-not-first': {
    severity: 'error',
    says: 'something stands before the title of the page.',
    remedy: 'Move it below the title.',
  },
  'title-second': {
    severity: 'error',
    says: 'this page has a second title, "{title}".',
    remedy: 'Use ## for a heading within a page, or begin a new page in a file of its own.',
  },
  'page-empty': {
    severity: 'error',
    says: 'this page has a title and nothing else.',
    remedy: 'Write the page, or take the file out.',
  },
  'yaml-hash': {
    severity: 'warning',
    says: 'what stands behind a space and # is a note to yourself, and learners never see it: "{note}".',
    remedy:
      'If it is part of the text, put the whole text in "double quotes", as pnpm check:module {module} --fix does; move a note to a line of its own.',
  },
  'yaml-backslash': {
    severity: 'warning',
    says: 'in "double quotes" a backslash and the letter behind it stand for another sign: {typed}.',
    remedy: "Put the text in 'single quotes', or write two backslashes.",
  },
  yaml: {
    severity: 'error',
    says: '{problem}.',
    remedy: '{remedy}.',
  },
  'yaml-sign': {
    severity: 'error',
    says: 'a value here writes out a sign that no platform can hold, or that changes the order of letters: {sign}.',
    remedy:
      "Take it out, and write the value as it is to be read. If a backslash was meant, put the text in 'single quotes'.",
  },
} as const satisfies RuleTable;
