/// <reference types="vite/client" />
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Example } from './example.js';
import { axeFindings, settled, showExample } from './test-page.js';

/** Every block's examples, by the name of its folder; a new block is found by its file. */
const FOUND = import.meta.glob<Readonly<Record<string, readonly Example[]>>>('../*/*.examples.ts', { eager: true });

// Elements and looks, as the compiler puts them into a package.
import.meta.glob<unknown>(['../*/*.ts', '!../**/*.test.ts', '!../{internal,styles,makers}/*.ts'], { eager: true });
import.meta.glob<unknown>('../*/*.scss', { eager: true });

/** These are no blocks: what they need round them is tested with the player. */
const NOT_BLOCKS = ['player', 'help', 'notes', 'certificate'];

const ALL = Object.entries(FOUND).flatMap(([path, exported]) => {
  const name = path.split('/')[1] ?? '';
  const tag = customElements.get(`ll-${name}`) ? `ll-${name}` : '.ll-block, figure';
  return NOT_BLOCKS.includes(name) ? [] : Object.values(exported).map((examples) => [tag, examples] as const);
});

describe.each(ALL)('%s', (tag, examples) => {
  it.each(examples.map((example) => [example.name, example] as const))('%s: axe finds nothing', async (_, example) => {
    const { element } = await showExample(example, tag);

    expect(await axeFindings(axe)).toEqual([]);
    expect(element.querySelectorAll('[style]')).toHaveLength(0);
    expect(document.querySelectorAll('[id]').length).toBe(
      new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size,
    );
  });

  it.each(examples.map((example) => [example.name, example] as const))(
    '%s: axe finds nothing once everything in it was opened and pressed',
    async (_, example) => {
      const { element } = await showExample(example, tag);

      for (const details of element.querySelectorAll('details')) details.open = true;
      for (const input of element.querySelectorAll<HTMLInputElement>('input[type=radio]:first-of-type')) input.click();
      for (const one of element.querySelectorAll<HTMLButtonElement>(
        '.ll-question__check, .ll-choice, .ll-writing__links button',
      ))
        one.click();
      await settled();

      expect(await axeFindings(axe)).toEqual([]);
    },
  );

  it.runIf(tag.startsWith('ll-'))(
    'leaves the static text alone while its page is hidden, and starts to work when the page is shown',
    async () => {
      const [example] = examples as [Example];
      document.body.innerHTML = `<div class="ll-page" hidden>${example.html}</div>`;
      const element = document.querySelector(tag) as HTMLElement & { requestUpdate(): void };
      Object.assign(element, example.properties ?? {});
      await settled();
      const buttonsBefore = element.querySelectorAll('button, textarea, input').length;

      element.parentElement?.removeAttribute('hidden');
      element.requestUpdate();
      for (const inner of element.querySelectorAll<HTMLElement & { requestUpdate?(): void }>('ll-question'))
        inner.requestUpdate?.();
      await settled();

      expect(buttonsBefore).toBe(0);
      // The player of sound and film is the browser's own; what the element adds is the line of captions.
      const added = element.querySelectorAll('button, textarea, input, select, .ll-media__line');
      expect(added.length).toBeGreaterThan(0);
    },
  );

  it.runIf(tag.startsWith('ll-'))('does not throw on markup that holds nothing, and shows what is there', async () => {
    document.body.innerHTML = `<${tag} class="ll-block"><p>Only this.</p></${tag}>`;
    await settled();

    expect(document.body.textContent).toContain('Only this.');
  });
});
