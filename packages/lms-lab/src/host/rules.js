// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.

/** @typedef {readonly [name: RegExp, value: RegExp, because: { readonly clause: string, readonly place: string }]} StrictRule */

/**
 * The type of an element in the data model: SCORM 1.2 RTE 3.4.4 (a table, by element), SCORM 2004 4th edition RTE, by the
 * section of each element. The numbers were not looked up again when this was written.
 *
 * @param {string} clause @param {string} [place] the place that takes less than the standard, and what of
 */
const by = (clause, place = '') => ({ clause, place });

/**
 * What the strictest of Learning Hub, e-LfH, ESR and Moodle takes for an element, beyond what scorm-again checks (which
 * takes 64,000 characters of suspend data in SCORM 1.2, for instance). The first rule whose name fits decides. Each names
 * the clause that gives the element its type, and the place that is narrower than that.
 *
 * @type {Readonly<Record<import('./types.js').Standard, readonly StrictRule[]>>}
 */
export const STRICT_RULES = {
  scorm12: [
    [
      /^cmi\.suspend_data$/,
      /^[A-Za-z0-9_.-]{0,4096}$/,
      by(
        'SCORM 1.2 RTE 3.4.4, cmi.suspend_data: CMIString4096',
        'ESR keeps one line of ASCII; the AICC shim cuts at "=" and mangles "$".',
      ),
    ],
    [
      /^cmi\.core\.lesson_location$/,
      /^[\x21-\x7e]{0,255}$/,
      by('SCORM 1.2 RTE 3.4.4, cmi.core.lesson_location: CMIString255', 'The AICC shim writes it into one line.'),
    ],
    [
      /^cmi\.core\.lesson_status$/,
      /^(passed|completed|failed|incomplete|browsed)$/,
      by('SCORM 1.2 RTE 3.4.4, cmi.core.lesson_status: CMIVocabulary (Status)', 'ESR answers 405 to "not attempted".'),
    ],
    [
      /^cmi\.core\.exit$/,
      /^(time-out|suspend|logout|)$/,
      by('SCORM 1.2 RTE 3.4.4, cmi.core.exit: CMIVocabulary (Exit)'),
    ],
    [
      /^cmi\.core\.session_time$/,
      /^\d{4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
      by(
        'SCORM 1.2 RTE 3.4.4, cmi.core.session_time: CMITimespan',
        'Learning Hub drops the first digit of the hours, so there have to be four.',
      ),
    ],
    [
      /^cmi\.core\.score\.(raw|min|max)$/,
      /^(100|\d{1,2})$/,
      by('SCORM 1.2 RTE 3.4.4, cmi.core.score: CMIDecimal from 0 to 100', 'Moodle takes three digits.'),
    ],
    [
      /^cmi\.interactions\.\d+\.id$/,
      /^[A-Za-z0-9_]{1,250}$/,
      by('SCORM 1.2 RTE 3.4.4, cmi.interactions.n.id: CMIIdentifier', 'ESR takes no hyphen.'),
    ],
    [
      /^cmi\.interactions\.\d+\.type$/,
      /^(choice|matching|sequencing|true-false)$/,
      by('SCORM 1.2 RTE 3.4.4, cmi.interactions.n.type: CMIVocabulary (Interaction)'),
    ],
    [
      /^cmi\.interactions\.\d+\.(student_response|correct_responses\.\d+\.pattern)$/,
      /^(\w(,\w){0,25}|\w\.\w(,\w\.\w){0,25})$/,
      by(
        'SCORM 1.2 RTE 3.4.4, cmi.interactions.n.student_response: CMIFeedback',
        'Learning Hub takes single characters only: one for each choice, two with a point between for each pair.',
      ),
    ],
    [
      /^cmi\.interactions\.\d+\.result$/,
      /^(correct|wrong|unanticipated|neutral|\d{1,3}(\.\d+)?)$/,
      by('SCORM 1.2 RTE 3.4.4, cmi.interactions.n.result: CMIVocabulary (Result)'),
    ],
    [
      /^cmi\.interactions\.\d+\.time$/,
      /^\d{2}:\d{2}:\d{2}(\.\d{1,2})?$/,
      by('SCORM 1.2 RTE 3.4.4, cmi.interactions.n.time: CMITime'),
    ],
    [
      /^cmi\.interactions\.\d+\.latency$/,
      /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/,
      by('SCORM 1.2 RTE 3.4.4, cmi.interactions.n.latency: CMITimespan'),
    ],
  ],
  scorm2004: [
    [
      /^cmi\.suspend_data$/,
      /^[A-Za-z0-9_.-]{0,4096}$/,
      by(
        'SCORM 2004 4th edition RTE 4.2.23: 64,000 characters',
        'The third edition takes 4,000; one state for both versions.',
      ),
    ],
    [
      /^cmi\.location$/,
      /^[\x21-\x7e]{0,255}$/,
      by('SCORM 2004 4th edition RTE 4.2.14: 1,000 characters', 'As in 1.2.'),
    ],
    [
      /^cmi\.score\.(raw|min|max)$/,
      /^(100|\d{1,2})$/,
      by('SCORM 2004 4th edition RTE 4.2.20: a real number', 'Bridge shows a whole percentage.'),
    ],
    [
      /^cmi\.score\.scaled$/,
      /^-?\d+(\.\d{1,2})?$/,
      by('SCORM 2004 4th edition RTE 4.2.20: from -1 to 1', 'Players keep two decimals.'),
    ],
    [
      /^cmi\.interactions\.\d+\.id$/,
      /^[A-Za-z0-9_]{1,250}$/,
      by('SCORM 2004 4th edition RTE 4.2.9: long identifier', 'As in 1.2.'),
    ],
    [
      /^cmi\.interactions\.\d+\.result$/,
      /^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d+)?)$/,
      by('SCORM 2004 4th edition RTE 4.2.9: result'),
    ],
  ],
};

/** Elements that a learner has no business in: written by the platform, or nonsense on some of them. */
export const NEVER_READ = /mastery_score|total_time|comments|student_data|scaled_passing_score/;
