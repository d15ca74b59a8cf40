// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.

/**
 * What the strictest of Learning Hub, e-LfH, ESR and Moodle takes for an element, beyond what scorm-again checks (which
 * takes 64,000 characters of suspend data in SCORM 1.2, for instance). The first rule whose name fits decides.
 *
 * @type {Readonly<Record<import('./types.js').Standard, readonly (readonly [name: RegExp, value: RegExp])[]>>}
 */
export const STRICT_RULES = {
  scorm12: [
    // Moodle counts 4,096; ESR keeps one line of ASCII; the AICC shim cuts at "=" and mangles "$".
    [/^cmi\.suspend_data$/, /^[A-Za-z0-9_.-]{0,4096}$/],
    [/^cmi\.core\.lesson_location$/, /^[\x21-\x7e]{0,255}$/],
    // ESR answers 405 to "not attempted".
    [/^cmi\.core\.lesson_status$/, /^(passed|completed|failed|incomplete|browsed)$/],
    [/^cmi\.core\.exit$/, /^(time-out|suspend|logout|)$/],
    // Learning Hub drops the first digit of the hours, so there have to be four.
    [/^cmi\.core\.session_time$/, /^\d{4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/],
    [/^cmi\.core\.score\.(raw|min|max)$/, /^(100|\d{1,2})$/],
    [/^cmi\.interactions\.\d+\.id$/, /^[A-Za-z0-9_]{1,250}$/],
    // Learning Hub takes single characters only: one for each choice, two with a point between for each pair.
    [
      /^cmi\.interactions\.\d+\.(student_response|correct_responses\.\d+\.pattern)$/,
      /^(\w(,\w){0,25}|\w\.\w(,\w\.\w){0,25})$/,
    ],
    [/^cmi\.interactions\.\d+\.result$/, /^(correct|wrong|unanticipated|neutral|\d{1,3}(\.\d+)?)$/],
    [/^cmi\.interactions\.\d+\.time$/, /^\d{2}:\d{2}:\d{2}(\.\d{1,2})?$/],
    [/^cmi\.interactions\.\d+\.latency$/, /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/],
  ],
  scorm2004: [
    [/^cmi\.suspend_data$/, /^[A-Za-z0-9_.-]{0,4096}$/],
    [/^cmi\.location$/, /^[\x21-\x7e]{0,255}$/],
    [/^cmi\.score\.(raw|min|max)$/, /^(100|\d{1,2})$/],
    [/^cmi\.interactions\.\d+\.id$/, /^[A-Za-z0-9_]{1,250}$/],
    [/^cmi\.interactions\.\d+\.result$/, /^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d+)?)$/],
  ],
};

/** Elements that a learner has no business in: written by the platform, or nonsense on some of them. */
export const NEVER_READ = /mastery_score|total_time|comments|student_data|scaled_passing_score/;
