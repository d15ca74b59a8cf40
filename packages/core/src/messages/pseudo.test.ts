import { describe, expect, it } from 'vitest';
import * as enGB from './en-GB/index.js';
import { interfaceLanguage, messagesFor } from './languages.js';
import { pseudo, PSEUDO, pseudoText } from './pseudo.js';

describe('the pseudo-language', () => {
  it('brackets a text, accents its letters and makes it about 40 % longer', () => {
    expect(pseudoText('Check answer')).toBe('⟦Çĥéçķ åñšŵéŕ ~~~⟧');
    const long = 'Take your certificate and notes now; this site may not keep your answers.';
    expect(pseudoText(long).length / long.length).toBeGreaterThan(1.4);
    expect(pseudoText(' on the page ')).toMatch(/^ ⟦.*⟧ $/);
    expect(pseudoText('')).toBe('');
  });

  it('keeps what is put into a text, and calls functions as they are', () => {
    const { next, saysImportant, places } = pseudo({
      next: (title: string, count: number) => `Next: ${title} (${count})`,
      saysImportant: (text: string) => /important/.test(text),
      places: { first: ['Near', ''] },
    });

    expect(next('Plan it', 3)).toMatch(/^⟦Ñéẋţ: Plan it \(3\) ~+⟧$/);
    expect(saysImportant('important')).toBe(true);
    expect(places).toEqual({ first: [expect.stringMatching(/^⟦Ñéåŕ/), ''] });
  });

  it('is made of every part of the catalogue', () => {
    const made = messagesFor(PSEUDO);

    expect(Object.keys(made)).toEqual(Object.keys(enGB));
    expect(made.languageMessages.tag).toBe(PSEUDO);
    expect(made.questionMessages.check).toMatch(/^⟦/);
  });
});

describe('the language of the interface', () => {
  it.each([
    ['en-GB', 'en-GB'],
    ['cy', 'en-GB'],
    ['en', 'en-GB'],
    [PSEUDO, PSEUDO],
  ])('for a module in %s is %s', (module, spoken) => {
    expect(interfaceLanguage(module)).toBe(spoken);
    expect(messagesFor(module).languageMessages.tag).toBe(spoken);
  });
});
