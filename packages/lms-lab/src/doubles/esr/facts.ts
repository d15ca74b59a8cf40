import type { Fact } from '../facts.js';

/** What the SCORM 1.2 adapter of ESR does, and how that is known. */
export const ESR_FACTS: readonly Fact[] = [
  {
    id: 'elements',
    fact: 'Only suspend_data, comments, launch_data, lesson_location, lesson_status, exit, entry, credit, student_id, student_name, score.raw, total_time, session_time and lesson_mode are implemented; all others give 401.',
    source:
      'TechnologyEnhancedLearning/LearningHub.Nhs.Content: JSAdapter12_aspnet.zip, Scorm12Applet.js, LMSElement.js',
    evidence: 'code',
  },
  {
    id: 'lengths',
    fact: 'suspend_data and comments take 4,096 characters, lesson_location 255; more gives 405.',
    source: 'TechnologyEnhancedLearning/LearningHub.Nhs.Content: JSAdapter12_aspnet.zip, LMSElement.js',
    evidence: 'code',
  },
  {
    id: 'not-attempted',
    fact: 'Writing "not attempted" as the status gives 405.',
    source: 'TechnologyEnhancedLearning/LearningHub.Nhs.Content: JSAdapter12_aspnet.zip, Scorm12Applet.js',
    evidence: 'code',
  },
  {
    id: 'request-each',
    fact: 'Each changed value is one synchronous request; writing the same value again is none.',
    source: 'TechnologyEnhancedLearning/LearningHub.Nhs.Content: JSAdapter12_aspnet.zip, LMSApplet_asun.js',
    evidence: 'code',
  },
  {
    id: 'queue',
    fact: 'While the page goes away requests are asynchronous, in a queue that is dropped after one failure.',
    source: 'TechnologyEnhancedLearning/LearningHub.Nhs.Content: JSAdapter12_aspnet.zip, LMSApplet_asun.js',
    evidence: 'code',
  },
  {
    id: 'message-box',
    fact: 'A request that fails shows "Internal error (status)".',
    source: 'TechnologyEnhancedLearning/LearningHub.Nhs.Content: JSAdapter12_aspnet.zip, LMSApplet_asun.js',
    evidence: 'code',
  },
  {
    id: 'digits',
    fact: 'Each unit of UTF-16 travels as three digits of base 36; from U+B640 on there are four, and what follows is out of step.',
    source: 'TechnologyEnhancedLearning/LearningHub.Nhs.Content: JSAdapter12_aspnet.zip, LMSApplet_asun.js',
    evidence: 'inference',
  },
  {
    id: 'lines',
    fact: 'Answers are read line by line and cut at equals signs: what comes after a new line or a second equals sign is lost.',
    source: 'TechnologyEnhancedLearning/LearningHub.Nhs.Content: JSAdapter12_aspnet.zip, LMSApplet_asun.js',
    evidence: 'inference',
  },
  {
    id: 'separator',
    fact: '"~olmota~" separates values; the double ends a value there when it comes back. Where exactly the adapter uses it is not established.',
    source: 'TechnologyEnhancedLearning/LearningHub.Nhs.Content: JSAdapter12_aspnet.zip, LMSApplet_asun.js',
    evidence: 'not-established',
  },
  {
    id: 'start-again',
    fact: 'What ESR answers after an end (entry, mode, status) is not established; the double keeps everything and goes on in normal mode.',
    source: 'none',
    evidence: 'not-established',
  },
  {
    id: 'codes',
    fact: 'The codes for calls outside a session and for read-only and write-only elements are those of the standard.',
    source: 'SCORM 1.2 RTE 3.3.6',
    evidence: 'inference',
  },
];
