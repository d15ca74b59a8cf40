import type { Fact } from '../facts.js';

/** What Bridge does, by its help pages, and how well that is known. Its player is not public. */
export const RUSTICI_FACTS: readonly Fact[] = [
  {
    id: 'player',
    fact: 'The player is of the Rustici kind; the double has scorm-again in its place, with the data model of SCORM 2004 4th edition.',
    source: "support.scorm.com; inferred from the names of Bridge's settings",
    evidence: 'inference',
  },
  {
    id: 'two-of-three',
    fact: 'A course is complete when two of completion status, success status and score were passed back.',
    source: 'community.bridgeapp.com 33532384053523, "SCORM FAQs"',
    evidence: 'page',
  },
  {
    id: 'suspend',
    fact: 'After an exit of suspend everything is there again, and entry is resume.',
    source: 'SCORM 2004 4th edition RTE 4.2.8',
    evidence: 'standard',
  },
  {
    id: 'reset',
    fact: '"Reset Runtime Data Timing": Never (the default) resumes; "When Exit Is Not Suspend" starts a new attempt after any other exit. Further choices exist and are not established.',
    source: 'bongarde.freshdesk.com 68000006286',
    evidence: 'page',
  },
  {
    id: 'latest-attempt',
    fact: 'The score is that of the latest attempt. That an attempt which has said nothing yet does not count is our reading.',
    source: 'community.bridgeapp.com 32443257023635',
    evidence: 'page',
  },
  {
    id: 'migrate',
    fact: 'A new version takes enrolments along, with their run-time data. That no state is lost is our reading of "always migrate enrollments"; Rustici\'s own pages warn of losses.',
    source: 'community.bridgeapp.com 32443257023635; support.scorm.com 206163676',
    evidence: 'inference',
  },
  {
    id: 'unload',
    fact: 'While the page goes away requests are beacons in the double; that they are unreliable is known, how they are sent is not.',
    source: 'support.scorm.com 206168636',
    evidence: 'not-established',
  },
  {
    id: 'sizes',
    fact: "64,000 characters of suspend data in SCORM 2004, 4,096 by Bridge's words in SCORM 1.2 (scorm-again takes more).",
    source: 'community.bridgeapp.com 33532384053523',
    evidence: 'page',
  },
];
