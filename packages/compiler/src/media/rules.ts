import type { RuleTable } from '../model/rules.js';

const PLAIN = 'Save it again as plain SVG from the program that drew it, or save it as PNG.';

/** What is wrong with pictures and recordings themselves, whatever a page says of them. */
export const MEDIA_RULES = {
  'svg-unsound': { severity: 'error', says: 'this drawing cannot be read: {what}.', remedy: PLAIN },
  'svg-active': {
    severity: 'error',
    says: 'this drawing has {what}, which could act on its own or load something where learners are signed in.',
    remedy: PLAIN,
  },
  'svg-unknown': {
    severity: 'error',
    says: 'this drawing has {what}, which is no part of a plain drawing.',
    remedy: PLAIN,
  },
  'media-other-kind': {
    severity: 'error',
    says: 'the file is called "{name}" and is {what}.',
    remedy: 'Save it again as what it is called, or give it the ending of what it is.',
  },
  'media-unsound': {
    severity: 'error',
    says: '"{name}" is damaged: {what}.',
    remedy: 'Copy or save it again, and look whether it opens.',
  },
  'media-carries': {
    severity: 'warning',
    says: '"{name}" carries more than it shows: {what}. The package gets it without.',
    remedy: 'Look whether the file in your own folder may be passed on with it.',
  },
} as const satisfies RuleTable;
