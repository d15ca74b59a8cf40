import { describe, expect, it } from 'vitest';
import { button, pageText, settled, showExample } from '../internal/test-page.js';
import { confidenceAfterExamples } from './confidence-after.examples.js';
import './confidence-after.js';
import type { LlConfidenceAfter } from './confidence-after.js';

const show = (at = 0) =>
  showExample<LlConfidenceAfter>(
    confidenceAfterExamples[at] as (typeof confidenceAfterExamples)[number],
    'll-confidence-after',
  );

async function compare(): Promise<void> {
  button('Show before and now').click();
  await settled();
}

describe('confidence asked again', () => {
  it('shows the earlier ratings only when asked for, so that they do not draw the new ones', async () => {
    const { learned, noted } = await show();
    expect(pageText()).not.toContain('4 of 5');

    document.querySelectorAll<HTMLInputElement>('input')[4]?.click();
    await settled();
    expect(pageText()).not.toContain('4 of 5');
    await compare();

    expect(noted).toMatchObject([{ type: 'wrote', field: 'plan-a-round', text: '5 of 5: Very confident' }]);
    expect(learned).toEqual([{ type: 'wrote', block: 'commit-d1' }]);
    expect(pageText()).toContain('Before: 4 of 5: Fairly confident Now: 5 of 5: Very confident');
    expect(pageText()).toContain('Before: 2 of 5: Slightly confident Now: Not rated');
    expect(pageText()).not.toContain('Less sure');
    expect(document.activeElement?.textContent).toBe('Before and now');
  });

  it('has a kind word where somebody is less sure now, and counts nothing', async () => {
    await show(1);

    await compare();

    expect(pageText()).toContain('knowing more can make you less sure');
    expect(pageText()).not.toMatch(/better|worse|improved|[+−-]\s?\d|average|total/i);
  });

  it('says so when the earlier ratings are not here', async () => {
    await show(2);

    await compare();

    expect(pageText()).toContain('Your earlier ratings are not on this device');
  });
});
