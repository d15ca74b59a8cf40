import type { RuleTable } from '../../model/rules.js';

/** Mistakes in the blocks of this folder. */
export const MEDIA_RULES = {
  'quotation-no-words': {
    severity: 'error',
    says: 'this quotation has no words.',
    remedy: 'Write what was said or written above the line **Who:**.',
  },
  'quotation-no-who': {
    severity: 'error',
    says: 'this quotation does not say whose words they are.',
    remedy: 'Add a line such as **Who:** Ann Example, ward sister, in her report of 2024 [@key].',
  },
  'quotation-no-source': {
    severity: 'warning',
    says: 'nobody can look up where these words of {who} come from.',
    remedy: 'Add the source behind **Who:**, as a citation such as [@key] or as a link.',
  },
  'glossary-no-terms': {
    severity: 'error',
    says: 'this glossary has no list of words.',
    remedy: 'Write one line for each: - **Median:** the middle value.',
  },
  'glossary-term': {
    severity: 'error',
    says: '"{typed}" should be a word, a colon and what it means.',
    remedy: 'Write it like this: - **Median:** the middle value.',
  },
  'glossary-term-twice': {
    severity: 'error',
    says: 'the word "{term}" is explained twice, and not in the same words.',
    remedy: 'Keep one of the two: all glossaries of a module make one list.',
  },
  'resources-no-list': {
    severity: 'error',
    says: 'this block has no list of resources.',
    remedy: 'Write one line for each: - [Title](https://…): what it is for. **Checked:** 2026-11-01',
  },
  'resource-no-link': {
    severity: 'error',
    says: 'the resource "{typed}" has no link.',
    remedy: 'Begin it with one: - [Title](https://…): what it is for.',
  },
  'resource-no-use': {
    severity: 'warning',
    says: 'the resource "{title}" does not say what it is for.',
    remedy: 'Add a few words behind the link, so that nobody opens it in vain.',
  },
  'resource-not-checked': {
    severity: 'warning',
    says: 'the resource "{title}" does not say when somebody last looked at it.',
    remedy: 'Open it, and add the day to its line: **Checked:** 2026-11-01.',
  },
  'resource-date': {
    severity: 'error',
    says: '"{typed}" is not a day that can be read.',
    remedy: 'Write year, month and day: **Checked:** 2026-11-01.',
  },
  'resource-stale': {
    severity: 'warning',
    says: 'the resource "{title}" was checked on {checked}, more than a year before the module’s review on {review}.',
    remedy: 'Open it again before the release and write the new day, or review the module earlier.',
  },
  'recording-none': {
    severity: 'error',
    says: 'this block has no {kind} to play.',
    remedy: 'Add a line such as ![What it is called]({example}).',
  },
  'recording-two': {
    severity: 'error',
    says: 'this block has a second file to play, "{src}".',
    remedy: 'Give it a block of its own.',
  },
  'recording-kind': {
    severity: 'error',
    says: '"{src}" is not a file for :::{name}.',
    remedy: 'Use {types}.',
  },
  'recording-in-text': {
    severity: 'error',
    says: '"{src}" is no picture, so it cannot stand in the text.',
    remedy: 'Put it in a block :::video or :::audio.',
  },
  'recording-missing': {
    severity: 'error',
    says: 'there is no file "{src}".',
    remedy: 'Put it in the folder media and write its name as it is there, such as media/talk.mp4.',
  },
  'recording-unused': {
    severity: 'warning',
    says: 'nothing uses the file "{src}".',
    remedy: 'Use it, or delete it; it is left out of the package.',
  },
  'recording-no-title': {
    severity: 'error',
    says: 'the file "{src}" has no title.',
    remedy: 'Say in the square brackets what it is called: ![Handover in four minutes]({src}).',
  },
  'recording-uncredited': {
    severity: 'error',
    says: 'the file "{src}" has no {missing}.',
    remedy: 'Add a line to the block: **Credit:** who made it, **Licence:** on what terms it may be used.',
  },
  'recording-no-captions': {
    severity: 'error',
    says: 'the film "{src}" has no captions.',
    remedy:
      'Add **Captions:** media/name.vtt; if nobody speaks in it, write **Captions:** none needed: there is no speech.',
  },
  'recording-captions-form': {
    severity: 'error',
    says: '"{typed}" names no captions.',
    remedy: 'Write **Captions:** media/name.vtt, or **Captions:** none needed: and the reason.',
  },
  'recording-no-transcript': {
    severity: 'error',
    says: 'the file "{src}" has no transcript.',
    remedy:
      'Add a line **Transcript:** and below it everything that is said, and what a reader who cannot see or hear has to know.',
  },
  'captions-empty': {
    severity: 'error',
    says: 'there are no captions in this file.',
    remedy:
      'Save them as WebVTT: WEBVTT on the first line, then times such as 00:01.000 --> 00:04.500 with words below.',
  },
  'captions-time': {
    severity: 'error',
    says: 'the times "{typed}" cannot be read.',
    remedy: 'Write when the words come and when they go: 00:01.000 --> 00:04.500.',
  },
  'captions-order': {
    severity: 'error',
    says: 'these words go before they come: {typed}.',
    remedy: 'Put the earlier time first.',
  },
  'media-text-lost': {
    severity: 'error',
    says: 'this text has no place in a block :::{name}: "{typed}".',
    remedy: 'Move it above or below the block.',
  },
} as const satisfies RuleTable;
