/** A question as our own samples write it. */
export const QUESTION = ':::question\nWhich one?\n\n- [x] This\n  > Yes.\n- [ ] That\n  > No.\n\n**Remember:** This.\n:::';

/** The same question as people type it: the habit in words, and the text. */
export const QUESTION_HABITS: readonly (readonly [string, string])[] = [
    ['a space after the colons', QUESTION.replace(':::question', '::: question')],
    ['capitals in the name', QUESTION.replace('question', 'Question')],
    ['four colons', QUESTION.replaceAll(':::', '::::')],
    ['two colons at the beginning', QUESTION.replace(':::question', '::question')],
    ['an indented block', QUESTION.replace(':::question', '  :::question')],
    ['a name at the end', QUESTION.replace(/:::$/, ':::end')],
    ['[X]', QUESTION.replace('[x]', '[X]')],
    ['[ x ]', QUESTION.replace('[x]', '[ x ]')],
    ['[✓]', QUESTION.replace('[x]', '[✓]')],
    ['[]', QUESTION.replace('[ ]', '[]')],
    ['boxes without a bullet', QUESTION.replaceAll('- [', '[')],
    ['boxes from a word processor', QUESTION.replace('- [x]', '☑').replace('- [ ]', '☐')],
    ['round boxes', QUESTION.replace('[x]', '(x)').replace('[ ]', '( )')],
    ['lettered options', QUESTION.replace('- [x]', 'A. [x]').replace('- [ ]', 'B) [ ]')],
    ['numbered options', QUESTION.replace('- [x]', '1. [x]').replace('- [ ]', '2. [ ]')],
    ['bullets pasted from Word', QUESTION.replaceAll('- [', '•\t[')],
    ['a dash for a bullet', QUESTION.replaceAll('- [', '– [')],
    ['no space before the box', QUESTION.replaceAll('- [', '-[')],
    ['no space behind the box', QUESTION.replace('[x] ', '[x]')],
    ['no-break spaces', QUESTION.replaceAll('- [x] ', '-\u00A0[x]\u00A0').replaceAll('  >', '\u00A0\u00A0>')],
    ['tabs', QUESTION.replaceAll('  >', '\t>').replaceAll('- [', '-\t[')],
    ['feedback that is not indented', QUESTION.replaceAll('  >', '>')],
    ['feedback that is indented too far', QUESTION.replaceAll('  >', '      >')],
    ['feedback after an empty line', QUESTION.replaceAll('\n  >', '\n\n  >')],
    ['indented options', QUESTION.replaceAll('- [', '  - [').replaceAll('  >', '    >')],
    ['no empty line before Remember', QUESTION.replace('\n\n**Remember', '\n**Remember')],
    ['a colon outside the bold', QUESTION.replace('**Remember:**', '**Remember**:')],
    ['a label without bold', QUESTION.replace('**Remember:**', 'Remember:')],
    ['Windows line ends and a byte order mark', `\uFEFF${QUESTION.replaceAll('\n', '\r\n')}`.slice(1)],
];

/** A scenario as our own samples write it. */
export const SCENARIO = `:::scenario
### On the ward

Tuesday, 08:45.

### Decision: What now?

- Wait
  > **Weak.** You are late.
  >
  > **Why:** Time counts.
  >
  > **Go to:** It gets "worse"
- Act
  > **Best.** Help comes.

### Scene: It gets "worse"

It does.

### Decision: And then?

- Go on
  > **Good.** It goes on.
- Stop
  > **Weak.** It stops.

### Debrief

Done.
:::`;

/** The same scenario as people type it. */
export const SCENARIO_HABITS: readonly (readonly [string, string])[] = [
    ['headings one level up', SCENARIO.replaceAll('###', '##')],
    ['headings one level down', SCENARIO.replaceAll('###', '####')],
    ['no space after the hashes', SCENARIO.replaceAll('### ', '###')],
    ['small letters', SCENARIO.replaceAll('Decision:', 'decision:').replaceAll('Scene:', 'SCENE:')],
    ['no empty lines in the feedback', SCENARIO.replaceAll('  >\n', '')],
    ['feedback that is not indented', SCENARIO.replaceAll('  >', '>')],
    ['curly quotes in a name', SCENARIO.replace('**Go to:** It gets "worse"', '**Go to:** It gets “worse”')],
    ['a name with capitals and a point', SCENARIO.replace('**Go to:** It gets "worse"', '**Go to:** it gets "Worse".')],
    ['the word Scene before the name', SCENARIO.replace('**Go to:** It', '**Go to:** Scene: It')],
    ['a colon behind the verdict', SCENARIO.replace('**Weak.** You', '**Weak:** You')],
    ['a point outside the bold', SCENARIO.replace('**Best.**', '**Best**.')],
    ['a verdict without bold', SCENARIO.replace('**Best.**', 'Best.')],
    ['numbered options', SCENARIO.replace('- Wait', '1. Wait').replace('- Act', '2. Act')],
    ['bullets pasted from Word', SCENARIO.replaceAll(/^- /gm, '• ')],
    ['labels without a quote', SCENARIO.replace('  > **Why', '**Why').replace('  > **Go', '**Go').replaceAll('  >\n', '')],
];
