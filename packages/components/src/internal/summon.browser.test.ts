import { afterEach, describe, expect, it, vi } from 'vitest';
import { maySummon, summon } from './summon.js';

/** A script whose text is this, as a server would answer it. */
function served(text: string, type = 'text/javascript'): string {
  return URL.createObjectURL(new Blob([text], { type }));
}

const WORKS = `window.loads = (window.loads ?? 0) + 1; window.ladder = { pdf: { covers: () => true } };`;

function playerWith(makers: Readonly<Record<string, string>>): void {
  document.body.innerHTML = '<ll-player></ll-player>';
  document.querySelector('ll-player')?.setAttribute('makers', JSON.stringify(makers));
}

const loads = (): unknown => Reflect.get(window, 'loads');

afterEach(() => {
  document.body.innerHTML = '';
  delete window.ladder;
  Reflect.deleteProperty(window, 'loads');
});

describe('a script on demand', () => {
  it('is loaded once, also for callers at the same time, and leaves no tag behind', async () => {
    playerWith({ pdf: served(WORKS) });
    const tags = document.querySelectorAll('script').length;

    const [one, two] = await Promise.all([summon('pdf'), summon('pdf')]);
    const three = await summon('pdf');

    expect(one?.covers('a')).toBe(true);
    expect(two).toBe(one);
    expect(three).toBe(one);
    expect(loads()).toBe(1);
    expect(document.querySelectorAll('script').length).toBe(tags);
  });

  it('is judged by what it defines: a page of HTML that arrives as a script is none', async () => {
    const mistakes = vi.fn((event: Event) => event.preventDefault());
    window.addEventListener('error', mistakes);
    playerWith({ pdf: served('<!doctype html><p>Log in', 'text/html'), docx: served('window.ladder = {};') });

    expect(await summon('pdf')).toBeUndefined();
    expect(await summon('docx')).toBeUndefined();
    window.removeEventListener('error', mistakes);
  });

  it('is not there where the file or the address is missing, and never throws', async () => {
    playerWith({ pdf: '/assets/no-such-file.js' });
    expect(await summon('pdf')).toBeUndefined();
    expect(await summon('docx')).toBeUndefined();

    document.querySelector('ll-player')?.setAttribute('makers', 'not json');
    expect(maySummon('pdf')).toBe(false);
    expect(await summon('pdf')).toBeUndefined();
    document.body.innerHTML = '';
    expect(await summon('pdf')).toBeUndefined();
  });

  it('is tried again after a failure, because networks come back', async () => {
    playerWith({ pdf: '/assets/no-such-file.js' });
    expect(await summon('pdf')).toBeUndefined();

    playerWith({ pdf: served(WORKS) });
    expect(maySummon('pdf')).toBe(true);
    expect(await summon('pdf')).toBeDefined();
  });

  it('is not waited for longer than the learner can bear', async () => {
    const append = vi.spyOn(document.head, 'append').mockImplementation(() => undefined);
    playerWith({ pdf: served(WORKS) });

    expect(await summon('pdf', 30)).toBeUndefined();
    append.mockRestore();
  });
});
