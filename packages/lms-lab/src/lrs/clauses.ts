/** A clause of a standard that a rule of the doubles follows. */
export interface Clause {
  /** What the clause asks, in short. */
  readonly asks: string;
  /** Whether it was read in the standard's own text when the rule was written, or is known from elsewhere. */
  readonly read: boolean;
}

const clause = (asks: string): Clause => ({ asks, read: true });

/**
 * Every clause that the LRS and the LMS around it judge by: `Data` and `Communication` are parts two and three of xAPI
 * 1.0.3 (adlnet/xAPI-Spec), `cmi5` is the "quartz" edition (AICC/CMI-5_Spec_Current, cmi5_spec.md). A rule that cannot
 * name one has no place here: it would say what our adapters do, and could never disagree with them.
 */
export const CLAUSES = {
  'Data 2.2': clause(
    'An LRS must reject null, strings for numbers and booleans, keys and values that are not allowed or in the wrong form, and IRIs without a scheme.',
  ),
  'Data 2.3.1': clause('Statements are immutable.'),
  'Data 2.4.1': clause('The id of a statement is a UUID in standard string form.'),
  'Data 2.4.2': clause('The actor is an agent or a group.'),
  'Data 2.4.2.1': clause('An agent has one of the four identifiers, and not more than one.'),
  'Data 2.4.2.3': { asks: 'mbox is a mailto IRI, mbox_sha1sum a SHA-1 in hexadecimal, openid a URI.', read: false },
  'Data 2.4.2.4': { asks: 'An account has the home page of its system, an IRL, and a name.', read: false },
  'Data 2.4.3': { asks: 'A verb has an IRI, and its display is a language map.', read: false },
  'Data 2.4.4': { asks: 'The object is an activity, an agent, a group, a statement or a reference.', read: false },
  'Data 2.4.4.1': { asks: 'The id and the type of an activity are IRIs, its words are language maps.', read: false },
  'Data 2.4.4.3': { asks: 'A reference to a statement is its UUID.', read: false },
  'Data 2.4.5': { asks: 'success and completion are booleans, response is text.', read: false },
  'Data 2.4.5.1': { asks: 'scaled is from -1 to 1, raw from min to max, min below max.', read: false },
  'Data 2.4.6': { asks: 'revision and platform need an activity as object; language is a tag.', read: false },
  'Data 2.4.6.1': { asks: 'registration is a UUID.', read: false },
  'Data 2.4.6.2': { asks: 'Context activities stand in parent, grouping, category and other.', read: false },
  'Data 2.4.7': { asks: 'timestamp is a time of ISO 8601.', read: false },
  'Data 4.1': { asks: 'The keys of extensions are IRIs.', read: false },
  'Data 4.2': { asks: 'A language map has language tags as keys and texts as values.', read: false },
  'Data 4.5': { asks: 'Times have a zone.', read: false },
  'Data 4.6': { asks: 'Lengths of time are durations of ISO 8601.', read: false },
  'Communication 1.5.1': clause('Statements come as application/json, one or a batch.'),
  'Communication 2.1.1': clause('PUT needs a statementId, which the id of the statement matches.'),
  'Communication 2.1.2': clause(
    'A statement with an id that is there changes nothing; one that says something else should be answered 409, a batch with an id twice 400.',
  ),
  'Communication 2.1.3': clause('One statement is found by its id, several by filters.'),
  'Communication 2.2': { asks: 'POST merges two JSON objects at their top level.', read: false },
  'Communication 2.3': {
    asks: 'State is kept for an activity, an agent, and a registration if there is one.',
    read: false,
  },
  'Communication 3.1': clause(
    'ETags are in quotes. PUT with If-Match or If-None-Match that does not hold is answered 412. A profile that is there is not overwritten without either: 409. State may be.',
  ),
  'Communication 3.2': clause(
    'Status by what went wrong: 400 for a statement that is wrong, 401 for a credential that is, 403 for what it does not allow, 413 and 429 for too much. A batch is refused whole.',
  ),
  'Communication 3.3': { asks: 'Each request names the version of xAPI that it speaks.', read: false },
  'RFC 9110 13.1.1': {
    asks: 'If-Match is compared strongly: a weak ETag matches nothing. "*" holds where anything is there.',
    read: false,
  },
  'cmi5 7.1': clause('The AU says "initialized" first and "terminated" last.'),
  'cmi5 7.1.3': clause(
    'cmi5 defined statements have the category; allowed ones have the template and not the category.',
  ),
  'cmi5 8.1': clause('The AU uses actor, registration and activityId as the launch gave them.'),
  'cmi5 8.2': clause('The token is fetched by POST, once, and goes into the Authorization of each request.'),
  'cmi5 9.1': clause('The AU gives each statement an id, a UUID.'),
  'cmi5 9.2': clause('The actor is the one that the LMS gave, an agent with an account.'),
  'cmi5 9.3': clause(
    'In a session no verb twice, one of passed and failed, initialized first, terminated last; in a registration one completed, one passed, no failed after passed.',
  ),
  'cmi5 9.3.2': clause('"initialized" is the first statement of a session, and said once.'),
  'cmi5 9.3.3': clause('"completed" is said once in a registration.'),
  'cmi5 9.3.4': clause(
    'A scaled score of "passed" is no less than masteryScore; "passed" is said once in a registration.',
  ),
  'cmi5 9.3.5': clause('A scaled score of "failed" is less than masteryScore.'),
  'cmi5 9.3.6': clause('Nothing is taken after "abandoned".'),
  'cmi5 9.3.8': clause('"terminated" is the last statement of a session; after a while nothing more is taken.'),
  'cmi5 9.4': clause('The object of a cmi5 defined statement is the activityId of the launch.'),
  'cmi5 9.5.1': clause('Only passed and failed have a score: scaled from 0 to 1, raw, min and max integers.'),
  'cmi5 9.5.2': clause('success is true in passed, false in failed, and in nothing else.'),
  'cmi5 9.5.3': clause('completion is true in completed, and in nothing else.'),
  'cmi5 9.5.4.1': clause('terminated, completed, passed and failed have a duration.'),
  'cmi5 9.6.1': clause('The registration is the one that the LMS gave.'),
  'cmi5 9.6.2.2': clause('Statements with success or completion have the category moveOn, others do not.'),
  'cmi5 9.6.3.1': clause('Each statement has the session id of the template.'),
  'cmi5 9.6.3.2': clause('masteryScore stands in passed and failed that were judged by it.'),
  'cmi5 9.7': clause('Each statement has a timestamp in UTC.'),
  'cmi5 10': clause(
    'The AU reads LMS.LaunchData and never changes it, keeps the template whole, and says only initialized and terminated in Browse and Review.',
  ),
  'cmi5 11': clause('The AU reads the learner preferences on startup; a 403 is no error.'),
} as const satisfies Readonly<Record<string, Clause>>;

/** The name of a clause. */
export type ClauseName = keyof typeof CLAUSES;

/** What a rule found: the clause that is broken, and how. */
export interface Problem {
  readonly clause: ClauseName;
  readonly what: string;
}

/** Collects what is broken. */
export type Judge = (broken: boolean, clause: ClauseName, what: string) => void;

/** Judges one thing by rules, each of which names its clause. */
export function judged(rules: (no: Judge) => void): readonly Problem[] {
  const problems: Problem[] = [];
  rules((broken, clause, what) => void (broken && problems.push({ clause, what })));
  return problems;
}

/** A problem in one line. */
export const inWords = ({ clause: name, what }: Problem): string => `${name}: ${what}`;
