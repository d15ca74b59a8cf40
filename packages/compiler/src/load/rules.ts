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
  'logo-outside': {
    severity: 'error',
    says: 'the logo "{name}" is outside the folder of organisation.yaml.',
    remedy: 'Copy the picture beside organisation.yaml and name it by its file name alone, such as logo.svg.',
  },
  'logo-no-picture': {
    severity: 'error',
    says: 'the logo "{name}" is no picture of up to 5 MB.',
    remedy: 'Name a picture that ends with svg, png, jpg or webp.',
  },
  'file-outside': {
    severity: 'error',
    says: '"{name}" is a link to a place outside the module, so it is not read.',
    remedy: 'Put the file itself there instead of the link.',
  },
  'file-none': {
    severity: 'error',
    says: '"{name}" is not a file that can be read, so it is left out.',
    remedy: 'Take it out of the folder, or put an ordinary file in its place.',
  },
  'pages-missing': {
    severity: 'error',
    says: 'this module has no pages.',
    remedy: 'Put the first one in the folder pages, in a file called 01-welcome.md.',
  },
  'page-name': {
    severity: 'error',
    says: 'the file "{name}" in the folder pages is not called as a page is.',
    remedy: 'Call it by a number, words with hyphens and .md, such as 03-plan-it.md.',
  },
  'page-ending': {
    severity: 'error',
    says: 'the file "{name}" looks like a page, but its name does not end as a page’s does, so it is not read.',
    remedy:
      'Call it {better}. Windows and macOS may hide the end of a name: let them show file name extensions, and look again.',
  },
  'page-document': {
    severity: 'error',
    says: '"{name}" in the folder pages is {kind}, and a page is a file of plain text.',
    remedy:
      'Bring a Word file in with pnpm import:docx (save other kinds as a Word file first), or copy its text into a page. Then move it out of the folder.',
  },
  'page-media': {
    severity: 'error',
    says: 'the picture or recording "{name}" stands among the pages.',
    remedy: 'Move it into the folder media.',
  },
  'page-folder': {
    severity: 'error',
    says: 'the folder pages has a folder "{name}" in it, and what is in there is not read.',
    remedy: 'Move what learners should see into pages itself, and the rest out of the module.',
  },
  'page-number-twice': {
    severity: 'warning',
    says: 'the pages "{other}" and "{name}" both have the number {number}, so they play in the order of their words.',
    remedy: 'Give one of them another number; 3a or 3.5 puts a page between 3 and 4.',
  },
  'file-misnamed': {
    severity: 'error',
    says: '"{name}" is read only when it is called {meant}.',
    remedy:
      'Call it {meant}, and save it as plain text. Windows and macOS may hide the end of a name: let them show file name extensions.',
  },
  'file-copy': {
    severity: 'error',
    says: '"{name}" looks like a copy of "{original}" that a computer made, perhaps because two people changed it at once.',
    remedy: 'Compare the two, keep what is right under the name {original}, and delete the copy.',
  },
  'file-empty': {
    severity: 'error',
    says: 'this file is empty.',
    remedy:
      'Write in it, or delete it. If it held something, your backup or shared folder may keep an earlier version.',
  },
  'folder-name': {
    severity: 'error',
    says: 'the folder "{name}" is read only when it is called {meant}, in small letters.',
    remedy: 'Call it {meant}; if there is such a folder already, move the files into it.',
  },
  'folder-nested': {
    severity: 'error',
    says: 'the module is one folder too deep, in "{name}".',
    remedy: 'Move what is in modules/{module}/{name} up into modules/{module}, and delete the empty folder.',
  },
  'module-name': {
    severity: 'error',
    says: 'the name "{name}" cannot be a module’s: it stands in addresses, in commands and in the names of packages.',
    remedy: 'Use small letters a to z, digits and hyphens, 60 at most, and call the folder {better}.',
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
  'text-conflict': {
    severity: 'error',
    says: 'two people changed this file at once, and both versions are in it from here on.',
    remedy:
      'Keep what is right of the lines between <<<<<<< and >>>>>>>, and delete these marks and the ======= between them.',
  },
  'text-packed': {
    severity: 'error',
    says: 'this is {kind}, and not plain text.',
    remedy: '{remedy}.',
  },
  'text-utf16': {
    severity: 'error',
    says: 'this file is saved as UTF-16, which some programs call Unicode, so its letters cannot be read.',
    remedy: 'Open it where you wrote it, choose Save as, and take the encoding UTF-8.',
  },
  'text-encoding': {
    severity: 'error',
    says: 'this file is not saved as UTF-8, so its letters cannot be read, the first of them here: {words}.',
    remedy:
      'Open it where you wrote it, choose Save as, and take the encoding UTF-8. Then look at letters with accents, quotes and dashes.',
  },
  'text-garbled': {
    severity: 'error',
    says: 'the letters here were lost or changed when the file was saved: {words}.',
    remedy: '{remedy}.',
  },
  'sign-unseen': {
    severity: 'warning',
    says: 'a sign that cannot be seen stands here, {sign}; no platform can hold it, so it is read as {instead}.',
    remedy:
      'Delete it: the cursor stops once more there than there are letters. It often comes along when text is pasted.',
  },
  'sign-misread': {
    severity: 'error',
    says: 'a letter here was saved in another encoding and cannot be seen, {sign}.',
    remedy: 'Type it again, and look for others of its kind.',
  },
  'sign-direction': {
    severity: 'error',
    says: 'a sign that cannot be seen changes the order in which letters are shown here, {sign}.',
    remedy:
      'Delete it and type what stands around it again. Arabic and Hebrew need no such sign; one that is meant has to end on its line.',
  },
  'sign-private': {
    severity: 'warning',
    says: 'a sign here belongs to one font only, {sign}, and learners see an empty box.',
    remedy: 'Type the sign that is meant, such as • or ✓; this one comes from a symbol font.',
  },
  'sign-object': {
    severity: 'warning',
    says: 'something that is no text stood here when this was copied, {sign}.',
    remedy: 'Delete the sign, and put the picture or the formula in by itself.',
  },
  'sign-written': {
    severity: 'error',
    says: 'a sign that no platform can hold, or that changes the order of letters, is written out here: {sign}.',
    remedy: 'Take it out.',
  },
} as const satisfies RuleTable;
