import type { RuleTable } from '../model/rules.js';

/** Mistakes in which files there are and how they are called. */
export const LOAD_RULES = {
  'module-missing': {
    severity: 'error',
    says: 'there is no module called "{name}".',
    remedy: 'Use the name of a folder in modules: {choices}.',
  },
  'settings-missing': {
    severity: 'error',
    says: 'this module has no module.yaml.',
    remedy: 'Add the file with title, strand, minutes, for and outcomes.',
  },
  'organisation-missing': {
    severity: 'error',
    says: 'there is no organisation.yaml beside the folder modules.',
    remedy: 'Add the file with provider and mailbox; all modules share it.',
  },
  'logo-missing': {
    severity: 'error',
    says: 'the logo "{name}" is not there.',
    remedy: 'Put the picture at that place, or delete the lines of `logo`.',
  },
  'pages-missing': {
    severity: 'error',
    says: 'this module has no pages.',
    remedy: 'Put the first one in the folder pages, in a file called 01-welcome.md.',
  },
  'page-name': {
    severity: 'error',
    says: 'the file "{name}" in the folder pages is not called as a page is.',
    remedy: 'Call it by a number of two digits, words with hyphens and .md, such as 03-plan-it.md.',
  },
  'name-characters': {
    severity: 'error',
    says: 'the name "{name}" has signs that some platforms refuse: {signs}.',
    remedy: 'Use small letters a to z, digits and hyphens: {better}.',
  },
  'name-ending': {
    severity: 'error',
    says: 'the name "{name}" ends with a point or a space, which Windows drops.',
    remedy: 'Take it off.',
  },
  'name-reserved': {
    severity: 'error',
    says: 'the name "{name}" is reserved by Windows.',
    remedy: 'Choose another name.',
  },
  'name-case': {
    severity: 'error',
    says: 'the names "{name}" and "{other}" differ only in capitals, and many computers hold only one of the two.',
    remedy: 'Rename one of them.',
  },
  'media-type': {
    severity: 'error',
    says: '"{name}" is not a kind of file that platforms take.',
    remedy: 'Save a picture as svg, png, jpg or webp, a film as mp4, sound as mp3 or m4a, captions as vtt.',
  },
  'media-too-large': {
    severity: 'error',
    says: '"{name}" has {size} MB; the most for one file is {most} MB.',
    remedy: 'Cut it into parts, save it with less detail, or link to where it is hosted.',
  },
  'file-unused': {
    severity: 'warning',
    says: '"{name}" is not a file that a module is made of, so it is left out.',
    remedy: 'Move it out of the folder, or put it in pages or media.',
  },
  'text-packed': {
    severity: 'error',
    says: 'this is a Word file, or another packed file, and not plain text.',
    remedy: 'Bring a Word file in with import:docx, or copy its text into a new text file.',
  },
  'text-encoding': {
    severity: 'error',
    says: 'this file is not saved as UTF-8, so its letters cannot be read.',
    remedy: 'Save it again with the encoding UTF-8.',
  },
} as const satisfies RuleTable;
