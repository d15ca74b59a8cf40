import type { RuleTable } from '../../model/rules.js';

/** Mistakes in the blocks of this folder. */
export const LOOK_RULES = {
  'parts-few': {
    severity: 'error',
    says: 'the block "{name}" has fewer than {least} headings with text below them.',
    remedy: 'Begin each part with a line such as ### {example}.',
  },
  'parts-many': {
    severity: 'warning',
    says: 'the block "{name}" has {count} parts; more than {most} are hard to take in.',
    remedy: 'Leave some out, or make two blocks of it.',
  },
  'part-empty': {
    severity: 'error',
    says: '"{title}" has no text below it.',
    remedy: 'Write its text below the heading, or take the heading out.',
  },
  'part-twice': {
    severity: 'error',
    says: 'two parts of the block "{name}" are called "{title}".',
    remedy: 'Give one of them another heading.',
  },
  'part-link': {
    severity: 'error',
    says: 'the heading "{title}" has a link or a source in it, but in this block the whole heading is a button.',
    remedy: 'Move the link or the source to the text below the heading.',
  },
  'part-outcome': {
    severity: 'warning',
    says: 'the block "{name}" is only read, so it cannot show that an outcome was reached.',
    remedy: 'Take the line **Outcome:** out, or put it into a question or an exercise.',
  },
  'poll-no-stem': {
    severity: 'error',
    says: 'this poll does not ask anything.',
    remedy: 'Write what it asks above the choices.',
  },
  'poll-few-choices': {
    severity: 'error',
    says: 'this poll has fewer than two choices.',
    remedy: 'Write each choice on a line of its own that begins with a hyphen and a space.',
  },
  'poll-choice-empty': {
    severity: 'error',
    says: 'this choice has no words.',
    remedy: 'Write what the learner can choose, or take the line out.',
  },
  'poll-choice-twice': {
    severity: 'error',
    says: 'the choice "{choice}" is there twice.',
    remedy: 'Change one of them, or take it out.',
  },
  'poll-right': {
    severity: 'warning',
    says: 'the choice "{choice}" is ticked, but a poll has no right answer.',
    remedy: 'Take the box out, or use :::question.',
  },
  'poll-no-reply': {
    severity: 'warning',
    says: 'this poll says nothing once the learner has chosen.',
    remedy: 'Add a line that begins with > below each choice, or a line **Afterwards:** with what all should read.',
  },
  'poll-text-after': {
    severity: 'error',
    says: 'this text below the choices of a poll has no place.',
    remedy: 'Move it above the choices, or begin it with **Afterwards:**.',
  },
  'timeline-no-date': {
    severity: 'error',
    says: 'the heading "{title}" does not say when it was.',
    remedy: 'Begin it with the time and a colon: ### 1948: The NHS begins.',
  },
  'checklist-no-list': {
    severity: 'error',
    says: 'this checklist has nothing to tick.',
    remedy: 'Write each thing on a line of its own that begins with a hyphen and a space.',
  },
  'checklist-text-after': {
    severity: 'error',
    says: 'this stands below the list of a checklist, where nothing else has a place.',
    remedy: 'Move it above the list or out of the block; for a second list, make a second checklist.',
  },
  'checklist-twice': {
    severity: 'error',
    says: '"{item}" is on this checklist twice.',
    remedy: 'Change one of them, or take it out.',
  },
  'checklist-empty-item': {
    severity: 'error',
    says: 'this line of the checklist has no words.',
    remedy: 'Write what there is to do, or take the line out.',
  },
  'checklist-ticked': {
    severity: 'warning',
    says: '"{item}" is ticked already, but the learner begins with nothing ticked.',
    remedy: 'Write it as - [ ] or as a plain line of the list.',
  },
  'hotspots-no-picture': {
    severity: 'error',
    says: 'these hotspots have no picture.',
    remedy: 'Put one above the first heading: ![What it shows](media/board.svg).',
  },
  'hotspots-two-pictures': {
    severity: 'error',
    says: 'hotspots have one picture, above the first heading, and this is another.',
    remedy: 'Take one out, or move it to a block of its own.',
  },
  'hotspots-uncredited': {
    severity: 'warning',
    says: 'the picture "{src}" has no {missing}.',
    remedy: 'Add a line below it: **Credit:** who made it, **Licence:** on what terms it may be used.',
  },
  'hotspots-place': {
    severity: 'error',
    says: 'the heading "{title}" does not say where in the picture it is.',
    remedy: 'Write it in hundredths from the left and from the top: ### 40 across, 25 down: The board.',
  },
  'hotspots-outside': {
    severity: 'error',
    says: '"{title}" is not in the picture: {across} across, {down} down.',
    remedy: 'Both numbers go from 0 to 100: from the left edge to the right, and from the top to the bottom.',
  },
  'hotspots-close': {
    severity: 'warning',
    says: '"{title}" is so near to "{other}" that their numbers may cover each other on a phone.',
    remedy: 'Move them at least 12 apart, or make one of the two.',
  },
  'worked-example-no-try': {
    severity: 'warning',
    says: 'this worked example leaves nothing for the learner to try.',
    remedy: 'In a later step, add a line **Try:** with a question; what stands below it is shown when asked for.',
  },
  'worked-example-try-empty': {
    severity: 'error',
    says: 'the step "{title}" needs a question behind **Try:** and the way to do it below.',
    remedy: 'Write both, or take the line **Try:** out.',
  },
  'worked-example-two-tries': {
    severity: 'error',
    says: 'the step "{title}" has two lines **Try:**.',
    remedy: 'Keep one, or make two steps of it.',
  },
  'versions-heading': {
    severity: 'error',
    says: 'the heading "{title}" does not say for whom this version is.',
    remedy: 'Write it like this: ### For dentists.',
  },
} as const satisfies RuleTable;
