import type { Fact } from '../doubles/facts.js';

/** What the LRS and the cmi5 launcher do, and how that is known. */
export const LRS_FACTS: readonly Fact[] = [
  {
    id: 'version-header',
    fact: 'A request without X-Experience-API-Version is answered 400.',
    source: 'xAPI 1.0.3 Communication 3.3',
    evidence: 'standard',
  },
  {
    id: 'conflict',
    fact: 'Another statement with an id that is there is answered 409; the same statement again is taken and not kept twice.',
    source: 'xAPI 1.0.3 Data 2.3.1, Communication 2.1.1',
    evidence: 'standard',
  },
  {
    id: 'profile-concurrency',
    fact: 'A profile document that is there is not overwritten without If-Match: 409; with a wrong one: 412.',
    source: 'xAPI 1.0.3 Communication 3.1',
    evidence: 'standard',
  },
  {
    id: 'state-concurrency',
    fact: '1.0.3 lets State be overwritten without If-Match; 2.0 and several servers do not. `stateConcurrency` chooses; strict is the default here, because who copes with it copes with both.',
    source: 'xAPI 1.0.3 Communication 2.3; IEEE 9274.1.1',
    evidence: 'inference',
  },
  {
    id: 'merge',
    fact: 'POST merges the top level of two JSON objects; anything else is 400.',
    source: 'xAPI 1.0.3 Communication 2.2',
    evidence: 'standard',
  },
  {
    id: 'no-attachments',
    fact: 'Statements with attachments (multipart/mixed) are not taken: no module of ours has any.',
    source: 'none',
    evidence: 'not-established',
  },
  {
    id: 'fetch-once',
    fact: 'The fetch URL gives the token once; afterwards error-code 1. By the letter of 8.2.2 the status is 200 then as well; the double says 400 unless told otherwise, because some launchers do and a module has to cope with either.',
    source: 'cmi5 8.2.2, 8.2.3',
    evidence: 'standard',
  },
  {
    id: 'token',
    fact: 'The token is sent as a Basic credential; Bearer is taken as well.',
    source: 'cmi5 8.2.1',
    evidence: 'standard',
  },
  {
    id: 'refuse-403',
    fact: 'A statement that breaks a rule of cmi5 is answered 403. The specification asks for a refusal without saying which.',
    source: 'cmi5 7.1, 9.3; AICC/CMI-5_Spec_Current wiki, minutes of December 2023',
    evidence: 'inference',
  },
  {
    id: 'abandoned',
    fact: 'A launch that did not end with "terminated" is abandoned when the next one starts, and takes no more statements.',
    source: 'cmi5 9.3.6',
    evidence: 'standard',
  },
  {
    id: 'terminated-at-once',
    fact: 'After "terminated" nothing more is taken. The specification lets the LMS wait a while first; the double does not.',
    source: 'cmi5 9.3.8',
    evidence: 'standard',
  },
  {
    id: 'satisfied',
    fact: '"satisfied" is said once in a registration, for the course, when moveOn is met.',
    source: 'cmi5 9.3.9, 13.1.4',
    evidence: 'standard',
  },
  {
    id: 'preferences-403',
    fact: 'Learner preferences may be refused with 403, which is no error; the double takes them.',
    source: 'cmi5 11',
    evidence: 'standard',
  },
  {
    id: 'tincan-launch',
    fact: 'endpoint, auth, actor, registration and activity_id stand in the address. There is no standard for it.',
    source: 'RusticiSoftware/launch, Tin Can launch guidelines',
    evidence: 'general',
  },
];
