import { findIdentifiers, type Identifier } from '@ladder/core';
import { textAt, type FileTree } from '../model/file-tree.js';
import { withoutComments } from '../parse/comments.js';
import type { ParsedPage } from '../parse/parsed-module.js';
import type { CheckFindings } from './check-findings.js';
import { contactDetail } from './contact-details.js';
import { initialsInBed, saysWhichBed } from './initials-in-bed.js';
import type { Passage } from './passages.js';

/** Titles of patients; staff are called by theirs, or by what they do. */
const LAY_TITLE = /^(?:mrs?|ms|miss|mx|master)\b/i;

/** What staff do, beside their name: "Mr Jones, consultant surgeon". */
const STAFF =
  /\b(?:consultant|surgeon|anaesthetist|registrar|physician|doctor|nurse|matron|sister|manager|midwife|pharmacist|physio\w*|therapist|dietitian|ST ?\d|CT ?\d|SHO|FY ?\d|F[12]|ANP|supervisor|educator|trainer|tutor|director|secretary|receptionist|porter|chaplain|dentist)\b/i;

/** What ties a name to one person in one place: a bed, a number, an age, a day. */
const TIES: ReadonlySet<Identifier['kind']> = new Set([
  'age',
  'date',
  'place',
  'postcode',
  'phone',
  'email',
  'record',
  'nhs-number',
]);

/** Numbers that the NHS keeps for tests, so that they are nobody's. */
const TEST_NUMBER = /^999/;

/**
 * Finds what may say who a patient is, in what authors write, as learners' notes are looked at: numbers that one patient
 * has, dates of birth, and names that stand with something that ties them to a person. Invented people may have names;
 * authors, staff and those who are cited are no patients.
 */
export function noteIdentifiers(
  passages: readonly Passage[],
  own: ReadonlySet<string>,
  module: string,
  findings: CheckFindings,
): void {
  for (const { where, text, placeAt } of passages) {
    for (const { text: found, at, says } of patientsIn(text, own)) {
      findings.add('patient', where, placeAt(at), { found, what: says, module });
    }
  }
}

/** What in a text may say who a patient is. `own` are words that the module says are right, in small letters. */
export function patientsIn(
  text: string,
  own: ReadonlySet<string>,
): readonly { readonly text: string; readonly at: number; readonly says: string }[] {
  const all = findIdentifiers(text);
  const ties = all.filter(({ kind }) => TIES.has(kind)).length + (saysWhichBed(text) ? 1 : 0);
  const initials = initialsInBed(text)
    .filter(({ text: letters, at }) => !own.has(letters.toLowerCase()) && !all.some((one) => covers(one, at)))
    .map((one) => ({ ...one, says: 'the initials of somebody, with the place where they are' }));
  const named = all.flatMap(({ kind, text: found, at }) => {
    const says = sayWhat(kind, found, text, at, ties, own);
    return says === undefined ? [] : [{ text: found, at, says }];
  });
  return [...named, ...initials].sort((a, b) => a.at - b.at);
}

function covers({ kind, text, at }: Identifier, place: number): boolean {
  return kind === 'name' && at <= place && place < at + text.length;
}

function sayWhat(
  kind: Identifier['kind'],
  found: string,
  text: string,
  at: number,
  ties: number,
  own: ReadonlySet<string>,
): string | undefined {
  const before = text.slice(Math.max(0, at - 30), at);
  if (own.has(found.toLowerCase())) return undefined;
  if (kind === 'nhs-number') return TEST_NUMBER.test(found) ? undefined : 'an NHS number';
  if (kind === 'record') return 'a number that one patient or one report has';
  if (kind === 'date')
    return /(?:\bd\.?\s?o\.?\s?b\b\.?|date of birth|\bborn(?: on)?)[\s:,]*$/i.test(before)
      ? 'a date of birth'
      : undefined;
  if (kind !== 'name') return contactDetail({ kind, text: found, at }, text);
  const words = found.toLowerCase().split(/[\s.]+/);
  if (words.some((word) => own.has(word))) return undefined;
  const beside = text.slice(at + found.length, at + found.length + 45).split(/[.;!?]/)[0] ?? '';
  const isPatient = LAY_TITLE.test(found) || /\b(?:patient|pt)\b[^.;]{0,25}$/i.test(before);
  return isPatient && ties > 0 && !STAFF.test(beside) ? 'a name, with what may tell who it is' : undefined;
}

/**
 * Mail addresses and telephone numbers in the lines of a page as they are typed, also where a link leads: passages hold
 * what is read as prose. Notes to oneself reach nobody.
 */
export function addressPassages({ file, where, text }: ParsedPage): readonly Passage[] {
  return withoutComments(text).lines.flatMap(({ typed, line }) =>
    [...typed.matchAll(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|(?<=\btel:)\+?[\d() -]{9,20}/gi)].map(
      ({ 0: found, index }): Passage => ({
        kind: 'text',
        where,
        file,
        text: found,
        placeAt: (at) => ({ file, line, column: index + at + 1 }),
      }),
    ),
  );
}

/** The lines of captions, each with its place. */
export function captionPassages(files: FileTree): readonly Passage[] {
  return [...files.keys()]
    .filter((file) => /\.vtt$/i.test(file))
    .flatMap((file) =>
      (textAt(files, file) ?? '').split('\n').flatMap((text, index): readonly Passage[] =>
        text.trim() === '' || text.includes('-->')
          ? []
          : [
              {
                kind: 'text',
                where: file.replace(/^modules\/[^/]+\//, ''),
                file,
                text,
                placeAt: (at) => ({ file, line: index + 1, column: at + 1 }),
              },
            ],
      ),
    );
}
