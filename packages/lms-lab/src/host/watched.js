// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.

/**
 * What the watch calls a break of a rule, and why: the clause of the standard, and where that leaves it open, the place
 * that suffers. The section numbers were not looked up again when this was written.
 *
 * @type {Readonly<Record<'argument' | 'order' | 'text' | 'looking' | 'value' | 'again' | 'time' | 'read' | 'refused', { readonly clause: string, readonly place: string }>>}
 */
export const WATCHED = {
  argument: {
    clause: 'SCORM 1.2 RTE 3.3.2; SCORM 2004 4th edition RTE 3.1.3, 3.1.4: the parameter is ""',
    place: 'Moodle answers 201 to anything else.',
  },
  order: {
    clause: 'SCORM 1.2 RTE 3.3.2; SCORM 2004 4th edition RTE 3.1.6: nothing before Initialize, nothing after Terminate',
    place: '',
  },
  text: { clause: 'SCORM 2004 4th edition RTE 3.1.4: values are character strings', place: '' },
  looking: {
    clause: 'SCORM 1.2 RTE 3.4.4, cmi.core.lesson_mode; SCORM 2004 4th edition RTE 4.2.16: browse and review',
    place: 'Whether Moodle keeps what is written in review is not established.',
  },
  value: { clause: 'SCORM 1.2 RTE 3.4.4; SCORM 2004 4th edition RTE 4.2: see STRICT_RULES', place: '' },
  again: {
    clause: '',
    place: 'On Learning Hub and e-LfH each value is a request, and a slow line loses the next one.',
  },
  time: {
    clause: '',
    place:
      'Learning Hub fails on a final status without time and locks the learner out; e-LfH counts it only with time.',
  },
  read: { clause: '', place: 'Learning Hub answers nonsense or throws for elements that it does not keep.' },
  refused: {
    clause: 'SCORM 1.2 RTE 3.3.6; SCORM 2004 4th edition RTE 3.1.7: a refusal is told by "false" and a code',
    place: '',
  },
};
