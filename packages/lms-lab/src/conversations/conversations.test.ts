import { describe, expect, it } from 'vitest';
import { E_LFH_FACTS } from '../doubles/e-lfh/facts.js';
import { ESR_FACTS } from '../doubles/esr/facts.js';
import { LEARNING_HUB_FACTS } from '../doubles/learning-hub/facts.js';
import { MOODLE_FACTS } from '../doubles/moodle/facts.js';
import { RUSTICI_FACTS } from '../doubles/rustici/facts.js';
import { E_LFH } from './e-lfh.js';
import { ESR } from './esr.js';
import { hold } from './hold.js';
import { LEARNING_HUB } from './learning-hub.js';
import { MOODLE } from './moodle.js';
import { RUSTICI } from './rustici.js';
import { STRICT } from './strict.js';
import type { Conversation } from './conversation.js';
import type { Fact } from '../doubles/facts.js';

const PLACES: readonly (readonly [string, readonly Conversation[], readonly Fact[]])[] = [
  ['Learning Hub', LEARNING_HUB, LEARNING_HUB_FACTS],
  ['ESR', ESR, ESR_FACTS],
  ['e-LfH', E_LFH, E_LFH_FACTS],
  ['Moodle', MOODLE, MOODLE_FACTS],
  ['Bridge and SCORM Cloud', RUSTICI, RUSTICI_FACTS],
  ['the strict platform', STRICT, []],
];

describe.each(PLACES)('%s', (_, conversations, facts) => {
  it.each(conversations)('$name', (conversation) => {
    expect(hold(conversation).steps).toEqual(conversation.steps);
  });

  it('names only facts that are in its table, each once there, each with a source', () => {
    const known = facts.map(({ id }) => id);
    const named = conversations.flatMap(({ steps }) =>
      steps.flatMap((step) => ('event' in step || step[4] === undefined ? [] : [step[4]])),
    );

    expect(named.filter((id) => !known.includes(id))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
    expect(facts.filter(({ source }) => source === '')).toEqual([]);
  });
});
