import { describe, expect, it } from 'vitest';
import { CLAUSES } from '../lrs/clauses.js';
import { LRS_FACTS } from '../lrs/facts.js';
import { STRICT_RULES } from '../host/rules.js';
import { WATCHED } from '../host/watched.js';
import { holdWithLrs } from './hold-lrs.js';
import { LRS } from './lrs.js';

describe('conversations with the LRS', () => {
  it.each(LRS)('$name', (conversation) => {
    const expected = conversation.steps.map((step) => (step === 'again' ? step : step[1]));

    expect(holdWithLrs(conversation)).toEqual(expected);
  });

  it('name in each line the clause that says so, and it is one of those that the LRS goes by', () => {
    const named = LRS.flatMap(({ steps }) => steps.flatMap((step) => (step === 'again' ? [] : [step[2]])));

    expect(named.filter((name) => !(name in CLAUSES))).toEqual([]);
  });
});

describe('the clauses behind the rules', () => {
  it('say what they ask, and whether they were read', () => {
    for (const { asks, read } of Object.values(CLAUSES)) {
      expect(asks).toMatch(/^[A-Z"].{15,}\.$|^[a-zA-Z].{15,}\.$/);
      expect(typeof read).toBe('boolean');
    }
    // What cannot be read is the exception, and known as such.
    expect(Object.values(CLAUSES).filter(({ read }) => read).length).toBeGreaterThan(30);
  });

  it('stand behind each rule of the strict SCORM platform', () => {
    for (const [standard, rules] of Object.entries(STRICT_RULES)) {
      const edition =
        standard === 'scorm12' ? /^SCORM 1\.2 RTE 3\.4\.4, cmi\./ : /^SCORM 2004 4th edition RTE 4\.2\.\d+/;
      for (const [, , because] of rules) expect(because.clause).toMatch(edition);
      // What is narrower than the standard names the place that is.
      expect(rules.some(([, , { place }]) => place !== '')).toBe(true);
    }
  });

  it('or a place that suffers stand behind each rule of the watch', () => {
    for (const { clause, place } of Object.values(WATCHED)) {
      if (clause !== '') expect(clause).toMatch(/^SCORM (?:1\.2 RTE 3|2004 4th edition RTE [34])\./);
      else expect(place).toMatch(/Learning Hub|e-LfH|Moodle|ESR|Bridge/);
    }
  });

  it('stand behind each fact of the LRS that is the standard\u2019s', () => {
    for (const { source, evidence } of LRS_FACTS)
      if (evidence === 'standard') expect(source).toMatch(/^(?:xAPI 1\.0\.3|cmi5) /);
  });
});
