import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, pageText, settled, showExample } from '../internal/test-page.js';
import { stakeholdersExamples } from './stakeholders.examples.js';
import './stakeholders.js';
import type { LlStakeholders } from './stakeholders.js';

const show = (at = 0) =>
  showExample<LlStakeholders>(stakeholdersExamples[at] as (typeof stakeholdersExamples)[number], 'll-stakeholders');

const CANARY = 'zebra-canary-4711';

const peopleIn = (place: string) => {
  const quarter = [...document.querySelectorAll('.ll-quarter')].find(
    (one) => one.querySelector('h3')?.textContent === place,
  );
  return [...(quarter?.querySelectorAll('.ll-person__who') ?? [])].map(({ textContent }) => textContent);
};

const selectOf = (person: string) =>
  [...document.querySelectorAll('.ll-person')]
    .find((one) => one.querySelector('.ll-person__who')?.textContent === person)
    ?.querySelector('select') as HTMLSelectElement;

describe('the grid of stakeholders', () => {
  it('takes a person by keyboard, in the place that was chosen, and says to use roles', async () => {
    const { learned, noted } = await show();
    expect(pageText()).toContain('Use roles, not names');

    await userEvent.keyboard(`{Tab}${CANARY}{Tab}`);
    await userEvent.selectOptions(
      document.activeElement as HTMLSelectElement,
      'Keep informed (low influence, high interest)',
    );
    await userEvent.keyboard('{Tab}{Enter}');
    await settled();

    expect(noted).toEqual([{ type: 'wrote', block: 'people-d1', field: 'informed', text: CANARY }]);
    expect(learned).toEqual([{ type: 'wrote', block: 'people-d1' }]);
    expect(peopleIn('Keep informed')).toEqual([CANARY]);
    expect(pageText()).toContain('Added to: Keep informed.');
    const attributes = [...document.querySelectorAll('*')].flatMap((one) => [...one.attributes]);
    expect(attributes.map(({ value }) => value).join(' ')).not.toContain('zebra');
  });

  it('moves a suggestion and takes the focus along; it is noted only once it has a place', async () => {
    const { noted } = await show();
    expect(peopleIn('Not placed yet')).toEqual(['Ward sister', 'Pharmacist']);

    await userEvent.selectOptions(selectOf('Ward sister'), 'Work with closely');
    await settled();

    expect(noted).toEqual([{ type: 'wrote', block: 'people-d1', field: 'closely', text: 'Ward sister' }]);
    expect(peopleIn('Not placed yet')).toEqual(['Pharmacist']);
    expect(selectOf('Pharmacist').selectedOptions[0]?.textContent).toBe('Not placed yet');
    expect(document.activeElement).toBe(selectOf('Ward sister'));
  });

  it('moves from list to list and back, takes people off, and is empty when all are', async () => {
    const { learned, noted } = await show(1);
    expect(peopleIn('Work with closely')).toEqual(['Ward sister', 'Night nurses']);

    await userEvent.selectOptions(selectOf('Ward sister'), 'Not placed yet');
    await settled();
    button('Remove Night nurses').click();
    await settled();

    expect(noted).toEqual([
      { type: 'wrote', block: 'people-d1', field: 'closely', text: 'Night nurses' },
      { type: 'wrote', block: 'people-d1', field: 'closely', text: '' },
    ]);
    expect(learned).toEqual([{ type: 'unwrote', block: 'people-d1' }]);
    expect(peopleIn('Not placed yet')).toEqual(['Ward sister', 'Pharmacist']);
  });

  it('says what is missing, and takes nobody twice', async () => {
    const { noted } = await show();

    button('Add to the list').click();
    await settled();
    expect(pageText()).toContain('Write who it is first.');
    await userEvent.keyboard('Pharmacist{Enter}');
    await settled();

    expect(pageText()).toContain('This one is there already.');
    expect(noted).toEqual([]);
  });
});
