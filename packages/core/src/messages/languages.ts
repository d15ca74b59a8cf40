import * as enGB from './en-GB/index.js';
import { pseudo, PSEUDO } from './pseudo.js';

/** The shape that every language has: the type checker says what one lacks. */
export type Messages = typeof enGB;

/** The interface's own language, and the one that modules get whose language it does not speak. */
export const DEFAULT_LANGUAGE = 'en-GB';

/** Every language of the interface, by its tag, which is also the name of its folder. */
const LANGUAGES: ReadonlyMap<string, Messages> = new Map<string, Messages>([[DEFAULT_LANGUAGE, enGB]]);

let pseudoMessages: Messages | undefined;

/**
 * The language of the interface for a module in a language: the same, if the interface speaks it; else the one that
 * the first part of the tag names (`cy-GB`: `cy`); else British English.
 */
export function interfaceLanguage(language: string): string {
  if (language === PSEUDO || LANGUAGES.has(language)) return language;
  const [base = ''] = language.split('-');
  return LANGUAGES.has(base) ? base : DEFAULT_LANGUAGE;
}

/** The words of the interface for a module in a language. */
export function messagesFor(language: string): Messages {
  if (language === PSEUDO) return (pseudoMessages ??= pseudoCatalogue());
  return LANGUAGES.get(interfaceLanguage(language)) ?? enGB;
}

function pseudoCatalogue(): Messages {
  const parts = Object.entries(enGB).map(([name, part]) => [name, name === 'languageMessages' ? part : pseudo(part)]);
  return { ...(Object.fromEntries(parts) as Messages), languageMessages: { ...enGB.languageMessages, tag: PSEUDO } };
}

/** The parts of the catalogue, by the names that a script imports them by. */
export function messageParts(): readonly string[] {
  return Object.keys(enGB);
}
