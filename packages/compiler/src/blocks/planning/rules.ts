import type { RuleTable } from '../../model/rules.js';

/** Mistakes in the blocks of this folder. */
export const PLANNING_RULES = {
  // What several have in common
  'planning-no-text': {
    severity: 'error',
    says: 'this {block} block does not say what to do.',
    remedy: 'Write a sentence below the line :::{block}.',
  },
  'planning-no-list': {
    severity: 'error',
    says: 'this {block} block has nothing to rate or to tick.',
    remedy: 'Add a list: a line for each, such as - I can ask for help early.',
  },
  'planning-item-empty': {
    severity: 'error',
    says: 'a line of the list in this {block} block has no words.',
    remedy: 'Write something behind the sign that begins it, or take the line out.',
  },
  'planning-item-twice': {
    severity: 'error',
    says: '"{item}" is there twice.',
    remedy: 'Change or remove one of the two.',
  },
  'planning-ticked': {
    severity: 'error',
    says: '"{item}" is ticked, but in a {block} block nothing is right or wrong.',
    remedy: 'Take the x out of the box, or use :::question.',
  },
  'planning-heading': {
    severity: 'error',
    says: 'the heading "{heading}" has no place in :::{block}.',
    remedy: 'Make it a sentence, or move it above the block.',
  },
  'planning-label-twice': {
    severity: 'error',
    says: 'the line **{label}:** is there twice.',
    remedy: 'Keep one of the two.',
  },
  'planning-text-lost': {
    severity: 'error',
    says: 'this text has no place in :::{block}: "{typed}".',
    remedy: 'Move it above the list.',
  },

  // Confidence, before and after; any block that refers to another
  'planning-confidence-afterwards': {
    severity: 'error',
    says: 'what stands behind **Afterwards:** is not shown in :::confidence.',
    remedy: 'Move it into the text of :::confidence-after, or below this block.',
  },
  'block-after': {
    severity: 'error',
    says: ':::{block} asks again what :::{needed} asked, but no :::{needed} stands before it.',
    remedy: 'Put a :::{needed} block on an earlier page, or take this one out.',
  },

  // Sharing time
  'time-budget-no-title': {
    severity: 'error',
    says: 'this time-budget block has no title.',
    remedy: 'Begin it with a line such as ### How long for each patient?',
  },
  'time-budget-few-numbers': {
    severity: 'error',
    says: 'this time-budget block needs two numbers at least: among how many the time is shared, and how many minutes there are.',
    remedy:
      'List them: - Patients: 18, and below it - Minutes in all: 120. What comes off follows in lines of its own.',
  },
  'time-budget-number': {
    severity: 'error',
    says: '"{item}" has no whole number to begin with.',
    remedy: 'Write what it is, a colon and a number of up to four digits: - Patients: 18.',
  },
  'time-budget-compare': {
    severity: 'error',
    says: '"{item}" should say how many minutes something takes.',
    remedy: 'Begin it with the number and a colon: - 12: a routine review.',
  },
} as const satisfies RuleTable;
