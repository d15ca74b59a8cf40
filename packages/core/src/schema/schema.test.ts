import { expect, it } from 'vitest';
import * as core from '../index.js';
import { jsonSchemaOf, moduleSchema, organisationSchema, referenceOf } from './index.js';

const LEAST = { title: 'A', strand: 'practice', minutes: 25, for: 'Doctors', outcomes: ['Plan'] };

it('needs five keys and fills in the rest', () => {
  expect(moduleSchema.parse(LEAST)).toMatchObject({
    version: '0.1.0',
    licence: 'CC BY-NC-SA 4.0',
    language: 'en-GB',
    authors: [],
    capabilities: [],
  });
  for (const key of Object.keys(LEAST)) {
    const { [key as keyof typeof LEAST]: _, ...rest } = LEAST;
    expect(moduleSchema.safeParse(rest).success, key).toBe(false);
  }
});

it('takes a pass mark as a number or a share, and nothing else', () => {
  const passes = (pass: unknown) => moduleSchema.safeParse({ ...LEAST, assessment: { page: 'a.md', pass } }).success;

  expect([4, '80%', '100%', '5 %'].map(passes)).toEqual([true, true, true, true]);
  expect([0, 2.5, '80', '101%', '0%', 'all'].map(passes)).toEqual([false, false, false, false, false, false]);
});

it('gives editors a JSON Schema that refuses unknown keys and knows the five that are needed', () => {
  const schema = jsonSchemaOf(moduleSchema, 'module.yaml') as {
    required: string[];
    additionalProperties: boolean;
    properties: Record<string, { description?: string; examples?: unknown[] }>;
  };

  expect(schema.required.sort()).toEqual(Object.keys(LEAST).sort());
  expect(schema.additionalProperties).toBe(false);
  expect(schema.properties['minutes']).toMatchObject({
    description: 'How long a learner needs, in minutes.',
    examples: ['25'],
  });
  expect(JSON.stringify(schema)).not.toContain('expects');
});

it('describes every key for the reference page', () => {
  const page = referenceOf(moduleSchema);

  expect(page).toContain('| `minutes` | yes | How long a learner needs, in minutes. | a whole number | `25` |');
  expect(page).toContain('| `assessment.tries` | no: `unlimited` |');
  for (const key of Object.keys(moduleSchema.shape)) expect(page).toContain(`\`${key}\``);
  for (const key of Object.keys(organisationSchema.shape))
    expect(referenceOf(organisationSchema)).toContain(`\`${key}\``);
});

it('keeps zod out of what learners load', () => {
  expect(Object.keys(core).filter((name) => /schema/i.test(name))).toEqual([]);
});
