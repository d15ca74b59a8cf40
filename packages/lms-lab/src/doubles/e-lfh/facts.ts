import type { Fact } from '../facts.js';

/** What the AICC shim of e-LfH does with a SCORM 1.2 package, and how that is known. */
export const E_LFH_FACTS: readonly Fact[] = [
  {
    id: 'initialize-boolean',
    fact: 'LMSInitialize answers with the boolean true, also a second time; with "false" where the LMS does not answer 200.',
    source: 'TechnologyEnhancedLearning/AICCShim: AICCShim.html',
    evidence: 'code',
  },
  {
    id: 'commit-true',
    fact: 'LMSCommit sends with fetch, waits for nothing and answers true; LMSFinish sends a beacon and answers true.',
    source: 'TechnologyEnhancedLearning/AICCShim: AICCShim.html',
    evidence: 'code',
  },
  {
    id: 'no-checks',
    fact: 'LMSSetValue takes any element and any value and says "true"; LMSGetLastError always says 0.',
    source: 'TechnologyEnhancedLearning/AICCShim: AICCShim.html',
    evidence: 'code',
  },
  {
    id: 'nothing-for',
    fact: 'Reading an element that nobody wrote, interactions and objectives among them, gives "" without an error. What is written there is kept on the page and sent nowhere.',
    source: 'TechnologyEnhancedLearning/AICCShim: AICCShim.html',
    evidence: 'code',
  },
  {
    id: 'no-entry',
    fact: 'cmi.core.entry is not in its table: it always reads "".',
    source: 'TechnologyEnhancedLearning/AICCShim: AICCShim.html',
    evidence: 'code',
  },
  {
    id: 'credit-blank',
    fact: 'cmi.core.credit reads what the LMS sends; e-LfH sends nothing.',
    source: 'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: ScormController.cs, comment in Finish',
    evidence: 'code',
  },
  {
    id: 'own-clock',
    fact: "The time that is sent is the shim's own; session_time is not sent.",
    source: 'TechnologyEnhancedLearning/AICCShim: AICCShim.html, getSessionTime',
    evidence: 'code',
  },
  {
    id: 'cut-at-equals',
    fact: 'Suspend data comes back up to the first equals sign: lines are split there and the second part is taken.',
    source: 'TechnologyEnhancedLearning/AICCShim: AICCShim.html',
    evidence: 'code',
  },
  {
    id: 'lines-lost',
    fact: 'Lines without an equals sign are dropped when they come back, so what follows a new line is lost.',
    source: 'TechnologyEnhancedLearning/AICCShim: AICCShim.html',
    evidence: 'code',
  },
  {
    id: 'dollar',
    fact: 'Values are put in with String.replace, which reads $& and $$ in them as orders.',
    source: 'TechnologyEnhancedLearning/AICCShim: AICCShim.html, LMSCommit',
    evidence: 'code',
  },
  {
    id: 'exit-not-sent',
    fact: 'exit is not sent, nor are score.min and score.max.',
    source: 'TechnologyEnhancedLearning/AICCShim: AICCShim.html',
    evidence: 'code',
  },
  {
    id: 'exit-param',
    fact: 'The goodbye is an ExitParam, which the relay turns into PutParam and ExitAU.',
    source: 'TechnologyEnhancedLearning/AICCServer: Controllers/AICCController.cs',
    evidence: 'code',
  },
  {
    id: 'score-integer',
    fact: 'A score is read as an integer.',
    source: 'TechnologyEnhancedLearning/adapt-elfh-spoor: libraries/aiccLMS.js',
    evidence: 'inference',
  },
  {
    id: 'time-before-end',
    fact: 'A final status needs a time above 0; the double keeps the status before.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.WebUI: ScormActivityComplete.sql, "Validation ported from e-LfH"',
    evidence: 'inference',
  },
  {
    id: 'lms-behind',
    fact: 'The LMS behind the relay is not public. The double keeps what the relay passes on and gives it back line by line.',
    source: 'none',
    evidence: 'not-established',
  },
];
