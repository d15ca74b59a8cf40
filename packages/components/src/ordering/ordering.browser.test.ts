import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, focusedName, pageText, settled, showExample } from '../internal/test-page.js';
import { orderingExamples } from './ordering.examples.js';
import './ordering.js';
import './ordering.scss';
import '../recall/recall.scss';
import type { LlOrdering } from './ordering.js';

const show = (name: string) => {
  const found = orderingExamples.find((one) => one.name === name);
  if (!found) throw new Error(`There is no example ${name}.`);
  return showExample<LlOrdering>(found, 'll-ordering');
};

const standing = () => [...document.querySelectorAll('.ll-order__label')].map((label) => label.textContent?.trim());
const said = () => document.querySelector('[role=status]')?.textContent ?? '';

describe('a list to put in order', () => {
  it('is named by its task, and shows the items as the compiler mixed them', async () => {
    await show('Untouched');

    expect(document.querySelector('legend')?.textContent).toContain('Put these steps of a round in order');
    expect(standing()[0]).toBe('Team briefing');
    expect(pageText()).not.toContain('nobody knows who is sick');
  });

  it('can be played by the keyboard alone, and tells each move once with the focus where it was', async () => {
    const { learned } = await show('Untouched');
    const announced: string[] = [];
    new MutationObserver(() => announced.push(said())).observe(document.querySelector('[role=status]') as Element, {
      childList: true,
      characterData: true,
      subtree: true,
    });

    // Third line, by the button; then the first of all by the arrow key.
    (document.querySelectorAll<HTMLElement>('.ll-order__item')[2]?.querySelector('button') as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move up');
    expect(focusedName()).toContain('Structured handover');
    await userEvent.keyboard('{ArrowUp}');
    await settled();
    expect(standing()[0]).toBe('Structured handover and results ready');
    expect(said()).toBe('Structured handover and results ready: now number 1 of 4.');
    expect(announced).toHaveLength(2);

    // The huddle goes to the end, and at the end it says so.
    (
      document.querySelectorAll<HTMLElement>('.ll-order__item')[2]?.querySelectorAll('button')[1] as HTMLElement
    ).focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    await userEvent.keyboard('{ArrowDown}');
    await settled();
    expect(said()).toBe('This is the last already.');
    await userEvent.keyboard('{Tab}{Enter}');
    await settled();

    expect(focusedName()).toBe('Yes, that is right');
    expect(pageText()).toContain('Information first, then a shared plan');
    expect(learned).toEqual([
      { type: 'answered', block: 'check-t1', choice: [0, 1, 2, 3], seconds: expect.any(Number) as number },
    ]);
  });

  it('can be dragged, by mouse anywhere and by a finger at its grip', async () => {
    await show('Untouched');
    const lines = [...document.querySelectorAll<HTMLElement>('.ll-order__item')];
    const drag = (line: HTMLElement, target: Element, to: HTMLElement, pointerType: string) => {
      const y = to.getBoundingClientRect().top + 4;
      line.setPointerCapture = () => undefined;
      const fire = (type: string, at: Element, clientY: number) =>
        at.dispatchEvent(
          new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 1, pointerType, clientY }),
        );
      fire('pointerdown', target, line.getBoundingClientRect().top + 4);
      fire('pointermove', line, y);
      fire('pointerup', line, y);
    };
    const [first, , third] = lines as [HTMLElement, HTMLElement, HTMLElement];

    drag(third, third.querySelector('.ll-order__label') as Element, first, 'touch');
    await settled();
    expect(standing()[0]).toBe('Team briefing');

    drag(third, third.querySelector('.ll-order__grip') as Element, first, 'touch');
    await settled();
    expect(standing()[0]).toBe('Structured handover and results ready');
    expect(said()).toContain('now number 1 of 4');

    drag(third, third.querySelector('.ll-order__label') as Element, lines[3] as HTMLElement, 'mouse');
    await settled();
    expect(standing()[3]).toBe('Structured handover and results ready');
  });

  it('asks for a move before it is checked', async () => {
    const { learned } = await show('Untouched');

    button('Check answer').click();
    await settled();

    expect(pageText()).toContain('Put the items in order first');
    expect(learned).toEqual([]);
  });

  it('says what is right about a wrong order, and gives nothing away', async () => {
    await show('All in the wrong place');

    expect(pageText()).toContain('Not quite');
    expect(pageText()).toContain('2 of 3 come straight after the right one');
    expect(pageText()).not.toContain('nobody knows who is sick');
  });

  it('shows the answer with its reasons when asked, and starts again from the learner’s own order', async () => {
    const { learned } = await show('Partly right');
    expect(pageText()).toContain('Partly right: 2 of 4 in the right place');

    button('Show the answer').click();
    await settled();
    expect(pageText()).toContain('You put it at number 3');
    button('Try again').click();
    await settled();

    expect(learned).toEqual([{ type: 'answer-cleared', block: 'check-t1' }]);
    expect(standing().sort()).toEqual([
      'Bedside review with safety essentials',
      'Huddle with task read-back',
      'Structured handover and results ready',
      'Team briefing',
    ]);
    expect(button('Check answer')).toBeTruthy();
    expect(document.activeElement?.className).toBe('ll-order__move');
  });

  it('keeps a scored order for this try, and takes another when it was cleared', async () => {
    const { element } = await show('Scored, answered wrongly');
    expect(pageText()).toContain('Question 2 of 6');
    expect(document.querySelectorAll('button')).toHaveLength(0);

    element.state = { kind: 'task', choice: [] };
    element.locked = false;
    await settled();
    await element.focusOnQuestion();

    expect(button('Check answer')).toBeTruthy();
    expect(document.activeElement?.className).toBe('ll-order__move');
  });
});
