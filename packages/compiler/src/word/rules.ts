import { listRules, type DiagnosticRule, type RuleTable } from '../model/rules.js';

const LOOK = 'Look at it in the pages, and put it where it belongs.';

/** What the way into Word and back finds. Words of a Word file have no line; each finding quotes them instead. */
export const WORD_RULES = {
  'not-docx': {
    severity: 'error',
    says: 'this is {kind}, not a Word file with the ending .docx.',
    remedy: 'Open it in Word, choose "Save as", then the type "Word document (.docx)", and import that file.',
  },
  locked: {
    severity: 'error',
    says: 'this file is an old .doc file, or it has a password.',
    remedy:
      'Open it in Word, take the password off (File, Info), save it as "Word document (.docx)", and import that file.',
  },
  damaged: {
    severity: 'error',
    says: 'this file is damaged or was not copied to its end: {problem}.',
    remedy: 'Ask for the file again, or open it in Word and save it under another name.',
  },
  bomb: {
    severity: 'error',
    says: 'this file unpacks to more than a Word file ever needs ({size}).',
    remedy: 'Do not open it. Ask whoever sent it where it comes from.',
  },
  empty: {
    severity: 'error',
    says: 'there are no words in this file.',
    remedy: 'Check that it is the right one.',
  },
  'setting-missing': {
    severity: 'warning',
    says: 'the table at the top does not say {name}.',
    remedy: 'Write it into module.yaml, for example `{example}`.',
  },
  'setting-unread': {
    severity: 'warning',
    says: 'the line "{name}: {value}" of the table at the top could not be read.',
    remedy: 'Write it into module.yaml yourself, for example `{example}`.',
  },
  'setting-unknown': {
    severity: 'warning',
    says: 'the table at the top has a line that no module has: "{name}: {value}".',
    remedy: 'If learners should read it, put it on a page.',
  },
  'no-headings': {
    severity: 'warning',
    says: 'no paragraph has the style Heading 1, so everything became one page.',
    remedy: 'In Word, give the title of each page the style Heading 1, and import again.',
  },
  'before-first': {
    severity: 'warning',
    says: 'there is text before the first Heading 1. It became a page of its own, "{title}".',
    remedy: 'Keep the page, or move its text.',
  },
  'no-title': {
    severity: 'warning',
    says: 'a page has no title.',
    remedy: 'Give it one: the first line of its file, after #.',
  },
  'alt-missing': {
    severity: 'warning',
    says: 'the picture {name} has no alt text.',
    remedy: 'Say what it tells a reader who cannot see it, between the square brackets: ![…](media/{name})',
  },
  'picture-rights': {
    severity: 'warning',
    says: 'the picture {name} does not say who made it and on what terms it may be used.',
    remedy: 'Add the lines **Credit:** and **Licence:** below it.',
  },
  'picture-kind': {
    severity: 'warning',
    says: 'a picture is {kind}, which browsers do not show. It was left out. It says: "{text}".',
    remedy: 'Save it as png from Word (right click, Save as picture), put it into media, and name it on the page.',
  },
  'media-add': {
    severity: 'warning',
    says: 'a Word file cannot hold {name}.',
    remedy: 'Put that file into the folder media of the module.',
  },
  'question-read': {
    severity: 'warning',
    says: 'a question was read from "{text}".',
    remedy: 'Check that the right answer is ticked.',
  },
  'question-feedback': {
    severity: 'warning',
    says: 'the question "{text}" has no feedback for: {options}.',
    remedy: 'Under each answer, write after > why it is right or wrong.',
  },
  'question-unclear': {
    severity: 'warning',
    says: 'this looks like a question, and it is not certain which answers are right: "{text}". It stayed text.',
    remedy: 'Make it a question with :::question, and tick the right answer.',
  },
  'block-unknown': {
    severity: 'warning',
    says: 'there is no block called "{text}". It stayed text.',
    remedy: 'Use one of the names in docs/reference/blocks.md, such as Question or Scenario.',
  },
  'table-laid-out': {
    severity: 'warning',
    says: 'a table has lists, pictures or several paragraphs in a cell, which no table on a page can have. It became running text. It begins: "{text}".',
    remedy: LOOK,
  },
  'table-merged': {
    severity: 'warning',
    says: 'a table has cells that go over several rows or columns. Each became a cell and empty ones. It begins: "{text}".',
    remedy: 'Look at the table on the page, and fill the empty cells.',
  },
  'text-box': {
    severity: 'warning',
    says: 'a text box was put below the paragraph that it hung on: "{text}".',
    remedy: LOOK,
  },
  'left-out': {
    severity: 'warning',
    says: '{what} was left out: "{text}".',
    remedy: 'If learners should read it, put it on a page.',
  },
  'not-text': {
    severity: 'warning',
    says: 'a {what} could not be taken over. It says "{text}".',
    remedy: 'Draw it as a picture, or write it as a table or a chart block.',
  },
  gap: {
    severity: 'warning',
    says: '{what} could not be read. The text has a gap there: "{text}".',
    remedy: 'Look at the Word file, and write what belongs there in place of [?].',
  },
  'look-at': {
    severity: 'warning',
    says: '{what} stands on the page as "{text}".',
    remedy: 'Check that it still says what it says in Word.',
  },
  look: {
    severity: 'warning',
    says: 'Word shows words {look}, which a page cannot. They stand as plain words: {text}.',
    remedy: 'If the look says something, say it in words, or make them **bold**.',
  },
  raised: {
    severity: 'warning',
    says: 'raised or lowered words stand between marks: {text}.',
    remedy: 'Look at them on the page.',
  },
  'citation-read': {
    severity: 'warning',
    says: 'numbers were read as citations of the references: {text}.',
    remedy: 'Where a number is none, write it as text: 10^9^, or \\[1].',
  },
  'line-read': {
    severity: 'warning',
    says: 'the line "{text}" was read as {what}.',
    remedy: 'If it is text for learners, write it onto the page again.',
  },
  'list-numbers': {
    severity: 'warning',
    says: 'a list has other numbers or signs in Word than on the page: {text}.',
    remedy: 'If the text speaks of them ("step B"), change the text.',
  },
  'heading-numbers': {
    severity: 'warning',
    says: 'headings are numbered in Word, and not on the page: {text}.',
    remedy: 'If the text speaks of the numbers ("see 2.1"), write them into the headings.',
  },
  tabs: {
    severity: 'warning',
    says: 'lines are set in columns with tabs. Each became one line of text: {text}.',
    remedy: 'If they are a table, make one of them.',
  },
  'picture-flat': {
    severity: 'warning',
    says: 'the drawing {name} came back as a picture of pixels, because the program that saved the file keeps no drawings.',
    remedy: 'If you have the drawing, put it into media, and name it on the page in place of {pixels}.',
  },
  'picture-other': {
    severity: 'warning',
    says: 'the picture that was {name} in our copy is another file now. It was taken as a new picture, {other}.',
    remedy: 'If nobody changed it, name {name} on the page again, and delete the new one.',
  },
  'picture-cropped': {
    severity: 'warning',
    says: 'a picture is cropped in Word. Its file still has what the crop hides, and so has the page: "{text}".',
    remedy: 'In Word, use Compress Pictures with "Delete cropped areas", and import again.',
  },
  'picture-turned': {
    severity: 'warning',
    says: 'a picture is turned in Word, and not on the page: "{text}".',
    remedy: 'Turn the picture itself, and put it into media.',
  },
  'heading-deep': {
    severity: 'warning',
    says: 'a heading has level {level}; a page has headings of two levels. It became the lower one: "{text}".',
    remedy: LOOK,
  },
  changed: {
    severity: 'warning',
    says: 'a tracked change was taken as made: {who} {did} "{text}".',
    remedy: 'Accept or reject changes in Word first, or mend the page.',
  },
  comment: {
    severity: 'warning',
    says: '{who} commented on "{quote}": "{text}".',
    remedy: 'Comments never go into a module. Answer it, then mend the page.',
  },
  'reference-differs': {
    severity: 'warning',
    says: 'the reference {key} says something else in the Word file: "{text}".',
    remedy: 'Mend it in the file of references, which an import does not change.',
  },
  'key-made': {
    severity: 'warning',
    says: 'a {what} became the reference {key}: "{text}".',
    remedy: 'If it is a remark and no source, write it into the text and take the reference away.',
  },
} as const satisfies RuleTable;

/** The rules of the way in from Word; docs/reference/diagnostics.md is made from them. */
export const wordRules: readonly DiagnosticRule[] = listRules('word', WORD_RULES);
