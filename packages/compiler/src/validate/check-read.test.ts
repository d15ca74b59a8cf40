import { describe, expect, it } from 'vitest';
import { compileFront } from '../front.js';

/** What is found about words and labels that a block does not read, with its line. */
async function found(text: string): Promise<readonly string[]> {
  const files = new Map([
    ['organisation.yaml', 'provider: Example team\nmailbox: team@example.org\n'],
    [
      'modules/small/module.yaml',
      'title: Small\nstrand: practice\nminutes: 1\nfor: Doctors\noutcomes:\n  - One\n  - Two\n',
    ],
    ['modules/small/pages/01-first.md', `# First\n\n${text}\n`],
  ]);
  const { diagnostics } = await compileFront(files, { id: 'small' });
  return diagnostics
    .filter(({ id }) => /label-|text-/.test(id))
    .map(({ id, location }) => `${id.replace('validate/', '')} ${location?.line}`);
}

const scenario = (choices: string): string =>
  `:::scenario\n### A night\n\nIt is late.\n\n### Decision: Go?\n\n${choices}\n\n### Debrief\n\nDone.\n:::`;
const TWO = '- Wait\n  > **Weak.** Late.\n- Act\n  > **Best.** Good.';

describe('a label where it is not read', () => {
  it.each([
    ['in a reflection', ':::reflection\n### What?\nSay it.\n\n**Outcome:** 1\n:::', 'label-unread 7'],
    ['in an action plan', ':::action-plan\nChoose.\n\nOutcome: 1, 2\n\n### Ideas\n- One\n- Two\n:::', 'label-unread 6'],
    ['in an inset', ':::inset\nPause.\n\n**Outcome:** 1\n:::', 'label-unread 6'],
    ['below a block', ':::inset\nPause.\n:::\n\n**Outcome:** 2', 'label-unread 7'],
    [
      'in the feedback of an option',
      ':::question\nWhich?\n\n- [x] A\n  > Yes.\n  >\n  > **Outcome:** 1\n- [ ] B\n  > No.\n:::',
      'label-unread 9',
    ],
    ['in the setting of a scenario', scenario(TWO).replace('It is late.', '**Go to:** Debrief'), 'label-unread 6'],
    ['in a reflection', ':::reflection\n### What?\nSay it.\n\n**Feedback:** Well done.\n:::', 'label-unread 7'],
  ])('is named %s', async (_, text, expected) => {
    expect(await found(text)).toEqual([expected]);
  });

  it.each([
    ['bold', scenario(TWO.replace('Late.', 'Late. **Go to:** Debrief')), 'label-in-line 11'],
    ['plain', scenario(TWO.replace('Late.', 'Late. Go to: Debrief')), 'label-in-line 11'],
    ['a reason', scenario(TWO.replace('Late.', 'Late. **Why:** Because.')), 'label-in-line 11'],
  ])('is named within a line: %s', async (_, text, expected) => {
    expect(await found(text)).toEqual([expected]);
  });

  it.each([
    ['a sentence that begins with the word', ':::inset\nOutcome: she went home.\n\nGo to: the ward.\n:::'],
    ['a sentence in bold', 'The **outcome:** good. **Remember:** wait. **Why:** it helps.'],
    ['labels that are read', scenario(TWO.replace('Late.', 'Late.\n  >\n  > **Go to:** Debrief'))],
  ])('leaves %s alone', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('words that a block has no place for', () => {
  it('are named where they stand below the choices of a decision', async () => {
    expect(await found(scenario(`${TWO}\n\nAn hour later, the nurse calls.`))).toEqual(['decision-text-after 15']);
  });

  it('are named where a block only reads a list', async () => {
    expect(await found(':::action-plan\nChoose.\n\n### Ideas\nThese are tried and true.\n\n- One\n- Two\n:::')).toEqual(
      ['text-unread 7'],
    );
  });
});
