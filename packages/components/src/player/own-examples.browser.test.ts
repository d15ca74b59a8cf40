import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { certificateExamples } from '../certificate/certificate.examples.js';
import '../certificate/certificate.js';
import { helpExamples } from '../help/help.examples.js';
import '../help/help.js';
import { axeFindings, showExample } from '../internal/test-page.js';
import { notesExamples } from '../notes/notes.examples.js';
import '../notes/notes.js';

describe.each([
  ['ll-certificate', certificateExamples],
  ['ll-notes', notesExamples],
  ['ll-help', helpExamples],
] as const)('%s', (tag, examples) => {
  it.each(examples.map((example) => [example.name, example] as const))(
    '%s: axe finds nothing, and nothing is styled in line',
    async (_, example) => {
      const { element } = await showExample(example, tag);

      expect(element.textContent?.trim()).not.toBe('');
      expect(await axeFindings(axe)).toEqual([]);
      expect(element.querySelectorAll('[style]')).toHaveLength(0);
    },
  );
});
