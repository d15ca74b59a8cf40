import { ACCESSIBILITY_MISTAKES } from './mistakes/accessibility.js';
import { CHART_MISTAKES } from './mistakes/charts.js';
import { LOOK_MISTAKES } from './mistakes/look.js';
import { MEDIA_MISTAKES } from './mistakes/media.js';
import { PLANNING_MISTAKES } from './mistakes/planning.js';
import { RECALL_MISTAKES } from './mistakes/recall.js';
import { SIGN_MISTAKES } from './mistakes/sign.js';
import { page, settings } from './small-module.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

const SCENARIO = (rest: string): string => `:::scenario\n### On the ward\n\nTuesday.\n\n${rest}\n:::`;

const DEBRIEF = '### Debrief\n\nDone.';

const OPTION = '- Wait\n  > **Weak.** Late.';

const TWO = `${OPTION}\n- Act\n  > **Best.** Good.`;

const PLACE = '**Credit:** Us\n\n**Licence:** CC BY 4.0';

/** For each rule of parse and validate, the smallest change to the small module that breaks it. */
export const MISTAKES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // How something is written
  'parse/block-unknown': page(':::reflecton\nThink.\n:::'),
  'parse/block-not-closed': page(':::inset\nPause.\n\n:::inset\nPause again.\n:::'),
  'parse/block-close-stray': page('Text.\n\n:::\n\nMore.'),
  'parse/block-name-line': page(':::question{id="a"\nA or b?\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n:::'),
  'parse/block-inside': page('> :::inset\n> Pause.\n> :::'),
  'parse/tick-unknown': page(':::question\nA or b?\n\n- [x] A\n  > Yes.\n- [✗] B\n  > No.\n:::'),
  'parse/too-much': page(`Quoted:\n\n${'>'.repeat(2000)} without end`),
  'parse/html': page('Text with <b>force</b>\n\n<script>alert(1)</script>'),
  'parse/comment-open': page('Text.\n\n<!-- ask Sam\n\nMore.'),
  'parse/comment-close': page('Text.\n\n<!-- ask <!-- Sam --> and Ann -->\n\nMore.'),
  'parse/footnote': page('Text.[^1]\n\n[^1]: A note.'),
  'parse/signs-shown': page('**Note:**This and [the guide][1].'),
  'parse/list-meant': page('Bring:\n– a pen\n– paper'),
  'parse/list-numbers': page('1. One\n2. Two\n4. Four'),
  'parse/table-meant': page('| Drug | Dose |\n| A | 5 mg |'),
  'parse/heading-meant': page('#First steps\n\nText.'),
  'parse/question-meant': page('Which is right?\n\nA. One\nB. Two\nCorrect answer: B'),
  'parse/line-meant': page('Text.\n\n=====\n\nMore.'),
  'parse/title-marks': { 'pages/02-second.md': '# Second [@one2020]\n\nText.\n' },
  'parse/title-missing': { 'pages/02-second.md': 'Only text.\n' },
  'parse/title-not-first': { 'pages/02-second.md': 'Text before.\n\n# Second\n\nText.\n' },
  'parse/title-second': page('Text.\n\n# Another\n\nText.'),
  'parse/page-empty': { 'pages/02-second.md': '# Second\n' },
  'parse/yaml-hash': settings('summary: Ward rounds # 1'),
  'parse/yaml-backslash': settings('summary: "See C:\\temp"'),
  'parse/yaml-sign': settings('summary: "See C:\\books"'),
  'parse/yaml': { 'module.yaml': 'title: Small\nstrand: practice\nminutes: 1\nfor: Doctors\noutcomes:\n  - One\n - Two\n' },

  // Settings
  'validate/setting-missing': { 'module.yaml': 'title: Small\nstrand: practice\nfor: Doctors\noutcomes:\n  - One\n' },
  'validate/setting-wrong': { 'module.yaml': 'title: Small\nstrand: practise\nminutes: soon\nfor: Doctors\noutcomes: []\nversion: 1\n' },
  'validate/setting-unknown': settings('keyword: [a]'),
  'validate/settings-shape': { 'organisation.yaml': '- a team\n' },
  'validate/needs-support': {
    ...settings('needs: [support links]'),
    'organisation.yaml': 'provider: Us\nmailbox: us@example.org\n',
  },
  'validate/capability-unknown': settings(
    'capabilities:\n  - GPC5\n  - gmc-gpc-2017#GCP5\n  - Engaging the teams\n  - GMC GPC: Capabilities in leadership and teamwork',
  ),
  'validate/capability-unverified': settings('capabilities: [gmc-gpc-2017#GPC8]'),
  'validate/capability-twice': settings('capabilities: [gmc-gpc-2017#GPC5, gmc-gpc-2017#GPC5]'),

  'validate/certificate-hours': settings(
    'certificate:',
    '  gdc:',
    '    content: The order of a round',
    '    aims: Safer rounds',
    '    development-outcomes: [A, B]',
    '    quality-assured-by: Dr A. Example',
    '    hours: 2',
  ),

  // Pages
  'validate/page-title-twice': { 'pages/02-second.md': '# First\n\nText.\n' },
  'validate/heading-level': page('Text.\n\n### Deep\n\nText.'),
  'validate/link-nowhere': page('See [the first](01-frist.md) and [a part](#nowhere).'),
  'validate/link-insecure': page('See [it](http://example.org).'),
  'validate/link-scheme': page('See [it](file:///c:/it.pdf).'),
  'validate/secret': page('See [the form](https://ward:letmein@example.org/form).'),
  'validate/secret-likely': page('See [the form](https://example.org/form?token=a1b2c3d4e5).'),
  'validate/link-empty': page('See [](https://example.org).'),
  'validate/minutes-estimate': { 'module.yaml': 'title: Small\nstrand: practice\nminutes: 30\nfor: Doctors\noutcomes:\n  - Choose well\n' },

  // Media
  'validate/media-missing': { ...page(`:::figure\n![A bed](media/bde.svg)\n\n${PLACE}\n:::\n\n:::figure\n![A bed](media/bed.svg)\n\n${PLACE}\n:::`), 'media/bed.svg': SVG },
  'validate/media-outside': page(`:::figure\n![A bed](https://example.org/bed.svg)\n\n${PLACE}\n:::`),
  'validate/media-unused': { 'media/bed.svg': SVG },
  'validate/alt-missing': { ...page(`:::figure\n![](media/bed.svg)\n\n${PLACE}\n:::`), 'media/bed.svg': SVG },
  'validate/picture-uncredited': { ...page('![A bed](media/bed.svg)'), 'media/bed.svg': SVG },
  'validate/figure-no-picture': page(`:::figure\nA caption.\n\n${PLACE}\n:::`),
  'validate/figure-two-pictures': { ...page(`:::figure\n![A](media/bed.svg)\n![B](media/bed.svg)\n\n${PLACE}\n:::`), 'media/bed.svg': SVG },
  'validate/figure-uncredited': { ...page(':::figure\n![A](media/bed.svg)\n\n**Credit:** Us\n:::'), 'media/bed.svg': SVG },

  // References
  'validate/citation-unknown': { ...page('Shown [@hering2011]\nand twice\n[@herring2011; @other].'), 'references.md': '- herring2011: Herring R. Clin Med 2011.\n' },
  'validate/citation-bare': { ...page('As @herring2011 says, and @somebody at sam@herring2011.org.'), 'references.md': '- herring2011: Herring R. Clin Med 2011.\n' },
  'validate/citation-form': { ...page('Shown [@herring2011, p. 3] and [herring2011] and [@herring2011].'), 'references.md': '- herring2011: Herring R. Clin Med 2011.\n' },
  'validate/reference-uncited': { 'references.md': '- herring2011: Herring R. Clin Med 2011.\n' },
  'validate/reference-twice': { ...page('[@a1]'), 'references.md': '- a1: One.\n- a1: Two.\n' },
  'validate/reference-too-long': {
    'references.md': `- herring2011: *Herring* R, Desai T.\n${'  And another study of a round, and _another_.\n'.repeat(500)}`,
  },
  'validate/reference-no-key': { 'references.md': 'Herring R, Desai T. Clin Med 2011.\n' },
  'validate/reference-bare': { ...page('[@a1; @b2]'), 'references.md': '- a1: 10.7861/clinmedicine.11-1-20\n- b2: PMID: 21404775\n' },
  'validate/reference-date': { ...page('[@c]'), 'references.bib': '@book{c,\n  title = {C},\n  publisher = {P},\n  date = {spring 2O21}\n}\n' },
  'validate/reference-unreadable': { 'references.json': '[\n  {"id": "a"},\n  {"id": "b"\n]\n', 'references.bib': '@article{c,\n  title = {C\n}\n' },

  // Blocks
  'validate/block-empty': page(':::inset\n:::\n\n:::warning\n### Careful\n:::'),
  'validate/block-no-title': page(':::details\nHidden.\n:::'),
  'validate/block-heading': page(`:::action-plan\n### Idea\n- Try it.\n\n### Exampel\n- Goal: All.\n:::\n\n${SCENARIO(`### Desicion: Go?\n\n${TWO}\n\n${DEBRIEF}`)}`),
  'validate/list-needed': page(':::do\n### Do\nTalk.\n:::'),
  'validate/outcome-unknown': page(':::question\nA?\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n\n**Outcome:** 4, all\n:::'),
  'validate/outcome-unserved': settings('  - Serve nobody'),

  // Questions
  'validate/question-no-stem': page(':::question\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n:::'),
  'validate/question-no-options': page(':::question\nWhich one is it?\n\n- A\n- B\n:::'),
  'validate/question-one-option': page(':::question\nA?\n\n- [x] A\n  > Yes.\n:::'),
  'validate/question-none-right': page(
    ':::question\nA UK team used a checklist on 120 medical ward rounds and timed them.\nWhat was the mean time per patient, over all the rounds?\n\n- [ ] 4 minutes\n  > No.\n- [ ] 8 minutes\n  > No.\n:::',
  ),
  'validate/question-all-right': page(':::question\nA?\n\n- [x] A\n  > Yes.\n- [x] B\n  > Yes.\n:::'),
  'validate/question-text-after': page(':::question\nA?\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n\nBy the way.\n:::'),
  'validate/option-no-box': page(':::question\nA?\n\n- [x] A\n  > Yes.\n- B\n  > No.\n:::'),
  'validate/option-empty': page(':::question\nA?\n\n- [x] A\n  > Yes.\n- [ ]\n  > No.\n:::'),
  'validate/option-no-feedback': page(':::question\nA?\n\n- [x] A\n  > Yes.\n- [ ] B\n:::'),
  'validate/option-twice': page(':::question\nA?\n\n- [x] A\n  > Yes.\n- [ ] a\n  > No.\n:::'),

  // Scored check
  'validate/assessment-page': settings('assessment:', '  page: 01-frist.md', '  pass: 1'),
  'validate/assessment-no-questions': { ...settings('assessment:', '  page: 02-second.md', '  pass: 1'), ...page('Text.') },
  'validate/assessment-pass': settings('assessment:', '  page: 01-first.md', '  pass: 2'),
  'validate/assessment-pool': settings('assessment:', '  page: 01-first.md', '  pass: 1', '  pool: 3'),

  // Scenarios
  'validate/scenario-no-decision': page(SCENARIO(DEBRIEF)),
  'validate/scenario-no-debrief': page(SCENARIO(`### Decision: Go?\n\n${TWO}`)),
  'validate/scenario-no-end': page(
    SCENARIO(`### Decision: Go?\n\n${TWO.replaceAll('.\n', '.\n  >\n  > **Go to:** Go?\n')}\n  >\n  > **Go to:** Go?\n\n${DEBRIEF}`),
  ),
  'validate/scenario-name-twice': page(
    SCENARIO(`### Decision: Go?\n\n${TWO}\n  >\n  > **Go to:** Later\n\n### Scene: Later\n\nX.\n\n### Scene: Later\n\nY.\n\n${DEBRIEF}`),
  ),
  'validate/decision-text-after': page(SCENARIO(`### Decision: Go?\n\n${TWO}\n\nAnd later.\n\n${DEBRIEF}`)),
  'validate/label-unread': page(':::reflection\n### What?\nSay it.\n\n**Outcome:** 1\n:::'),
  'validate/label-in-line': page(
    SCENARIO(`### Decision: Go?\n\n- Wait\n  > **Weak.** Late. **Go to:** Debrief\n- Act\n  > **Best.** Good.\n\n${DEBRIEF}`),
  ),
  'validate/text-unread': page(':::action-plan\nChoose.\n\n### Ideas\nThese are tried and true.\n\n- One\n- Two\n:::'),
  'validate/decision-no-options': page(SCENARIO(`### Decision: Go?\n\nWell.\n\n${DEBRIEF}`)),
  'validate/decision-one-option': page(SCENARIO(`### Decision: Go?\n\n${OPTION}\n\n${DEBRIEF}`)),
  'validate/decision-unreached': page(
    SCENARIO(
      `### Decision: Go?\n\n${TWO.replace('.\n', '.\n  >\n  > **Go to:** Debrief\n')}\n  >\n  > **Go to:** Debrief\n\n### Decision: Then?\n\n${TWO}\n\n${DEBRIEF}`,
    ),
  ),
  'validate/scene-unreached': page(SCENARIO(`### Decision: Go?\n\n${TWO}\n\n### Scene: Later\n\nX.\n\n${DEBRIEF}`)),
  'validate/verdict-missing': page(SCENARIO(`### Decision: Go?\n\n${TWO}\n- Ask\n  > They tell you.\n\n${DEBRIEF}`)),
  'validate/verdict-unknown': page(SCENARIO(`### Decision: Go?\n\n${TWO}\n- Ask\n  > **Goood.** They tell you.\n\n${DEBRIEF}`)),
  'validate/outcome-text-missing': page(SCENARIO(`### Decision: Go?\n\n${TWO}\n- Ask\n  > **Good.**\n\n${DEBRIEF}`)),
  'validate/go-to-unknown': page(
    SCENARIO(`### Decision: Go?\n\n${TWO}\n  >\n  > **Go to:** Bed 4 get worse\n\n### Scene: Bed 4 gets worse\n\nX.\n\n${DEBRIEF}`),
  ),

  // Writing
  'validate/reflection-no-prompts': page(':::reflection\nThink.\n:::'),
  'validate/plan-no-ideas': page(':::action-plan\nChoose.\n:::'),

  // Ids
  'validate/ids-missing': {},
  'validate/ids-behind': { 'ids.yaml': 'pages:\n  first: { file: 01-first.md, title: First }\nblocks: {}\n' },
  'validate/ids-unreadable': { 'ids.yaml': 'pages: none\n' },
  'validate/ids-other-module': { ...page('Text.'), 'ids.yaml': 'pages:\n  a: { file: 01-a.md, title: A }\n  b: { file: 02-b.md, title: B }\nblocks: {}\n' },
  'validate/ids-two-versions': { 'ids.yaml': 'pages:\n<<<<<<< ours\n  first: { file: 01-first.md, title: First }\n=======\n  second: { file: 02-second.md, title: Second }\n>>>>>>> theirs\nblocks: {}\n' },

  // Blocks that are defined in one place
  ...ACCESSIBILITY_MISTAKES,
  ...CHART_MISTAKES,
  ...LOOK_MISTAKES,
  ...MEDIA_MISTAKES,
  ...PLANNING_MISTAKES,
  ...RECALL_MISTAKES,

  // Who signed it off
  ...SIGN_MISTAKES,
};
