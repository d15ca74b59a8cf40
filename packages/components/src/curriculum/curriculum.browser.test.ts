import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Example } from '../internal/example.js';
import { button, pageText, settled, showExample } from '../internal/test-page.js';
import { ExampleSession } from '../player/example-session.js';
import { exampleDocument } from '../player/player.examples.js';
import '../player/player.js';
import type { LlPlayer } from '../player/player.js';
import { curriculumModule } from './curriculum-module.testing.js';
import { curriculumExamples } from './curriculum.examples.js';
import './curriculum.js';
import './curriculum.scss';

afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.className = '';
});

const named = (name: string): Example => {
  const found = curriculumExamples.find((example) => example.name === name);
  if (!found) throw new Error(name);
  return found;
};

const select = (): HTMLSelectElement => document.querySelector('ll-curriculum select') as HTMLSelectElement;

/** The end page of a module whose authors name capabilities. */
async function openEnd(curriculum?: string): Promise<ExampleSession> {
  document.body.innerHTML = exampleDocument(curriculumModule).replace(
    '<ll-certificate',
    `${named('Not chosen yet').html}<ll-certificate`,
  );
  const session = new ExampleSession(document.querySelector('ll-player') as LlPlayer, curriculumModule, {
    startPlace: 4,
    curriculum,
  });
  await settled();
  return session;
}

describe('the choice of a curriculum', () => {
  it('offers every curriculum, asks for nothing, and says where the choice stays', async () => {
    await openEnd();

    expect([...select().options].map(({ text }) => text)).toEqual([
      'Choose your curriculum',
      ...(curriculumModule.curricula ?? []).map(({ name }) => name),
    ]);
    expect(select().labels[0]?.textContent).toBe('Your curriculum');
    expect(pageText()).toContain('It stays on this device; nobody is told.');
    expect(document.querySelector('ll-curriculum [role=status]')?.textContent?.trim()).toBe('');
  });

  it('tells the session, and nothing else', async () => {
    const session = await openEnd();
    const events = session.events.length;

    await userEvent.selectOptions(select(), 'foundation');
    await settled();

    expect(session.asked).toEqual(['curriculum-foundation']);
    expect(session.events.length).toBe(events);
    expect(document.querySelector('ll-curriculum [role=status]')?.textContent?.trim()).toBe(
      'Counts towards Foundation Programme (F1 and F2):',
    );
    expect(document.querySelector('ll-curriculum li')?.textContent).toBe(
      'HLO2: A valuable member of the healthcare workforce (UKFP, 2021)',
    );
  });

  it('can be made and taken back with the keyboard alone', async () => {
    const session = await openEnd();

    select().focus();
    await userEvent.keyboard('F');
    await settled();
    const made = session.view.curriculum;
    await userEvent.keyboard('{Home}');
    await settled();

    expect(made).toBe('foundation');
    expect(session.view.curriculum).toBeUndefined();
    expect(document.activeElement).toBe(select());
  });

  it('is shown as it was made in another module', async () => {
    await openEnd('paediatrics');

    expect(select().value).toBe('paediatrics');
    expect(pageText()).toContain(
      'RCPCH-D6: Leadership and team working (RCPCH Progress+, 2018 and 2023); by an agreed link from GPC5',
    );
  });

  it('is forgotten for the eyes only where this module does not know it', async () => {
    await openEnd('a-later-curriculum');

    expect(select().value).toBe('');
  });

  it('is led to from a link in the page', async () => {
    await openEnd();
    document
      .querySelector('#about')
      ?.insertAdjacentHTML('beforeend', '<p><a id="way" href="#counts-towards">x</a></p>');
    button('Contents').click();
    await settled();
    const player = document.querySelector('ll-player') as LlPlayer;

    document.querySelector<HTMLAnchorElement>('#way')?.click();
    await settled();

    expect(document.activeElement?.textContent).toContain('What this module counts towards');
    expect(player.querySelector<HTMLElement>('#end')?.hidden).toBe(false);
  });
});

describe('what the module counts towards', () => {
  it('is never guessed: without an agreed mapping it says so, and names what the authors name', async () => {
    await showExample(named('No agreed mapping'), 'll-curriculum');

    expect(pageText()).toContain('has no agreed mapping for this module. These are the codes that its authors name:');
    expect([...document.querySelectorAll('ll-curriculum li')].map(({ textContent }) => textContent)).toEqual([
      'GPC5: Capabilities in leadership and team working (GMC GPC, May 2017)',
      'GPC8: Capabilities in education and training (GMC GPC, May 2017); name not yet compared with its publisher’s',
      'HLO2: A valuable member of the healthcare workforce (UKFP 2021)',
    ]);
    expect(document.querySelector('ll-curriculum details')).toBeNull();
  });

  it('says that the choice ends with the tab where nobody is named', async () => {
    await showExample(named('Nobody is named, so it lasts for the tab'), 'll-curriculum');

    expect(pageText()).toContain('It stays in this tab until you close it; nobody is told.');
  });

  it('stays a pointer to the list in a module that came without its facts', async () => {
    await showExample({ name: 'Bare', html: named('Not chosen yet').html }, 'll-curriculum');

    expect(pageText()).toContain('are listed in About this module');
    expect(select()).toBeNull();
  });
});
