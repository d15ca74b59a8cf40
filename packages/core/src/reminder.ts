import { daysLater, isoDay, type CivilDay } from './civil-day.js';

/** What a calendar is to remind of. Its words are the learner's: they go into the file and nowhere else. */
export interface Reminder {
  /** The same for the same plan each time, so that a second file moves the entry instead of adding one. */
  readonly uid: string;
  readonly title: string;
  readonly text: string;
  readonly day: CivilDay;
}

/** RFC 5545, 3.1: a line is at most 75 octets long, without its line break. */
const OCTETS = 75;

/**
 * One entry for a calendar, as an iCalendar file (RFC 5545): a whole day that takes no time from anybody's diary, with
 * an alarm at nine in the morning. Private, and without organiser or attendee, so that no calendar writes to anyone.
 */
export function reminderFile({ uid, title, text, day }: Reminder, at: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Leadership Ladder//Reminder//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART;VALUE=DATE:${date(day)}`,
    `DTEND;VALUE=DATE:${date(daysLater(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    // From the beginning of the day.
    'TRIGGER:PT9H',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const date = (day: CivilDay): string => isoDay(day).replaceAll('-', '');

/** In UTC, RFC 5545, 3.3.5: `20261121T021400Z`. */
const stamp = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line breaks; other control characters are not allowed at all. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Folds a line by octets of UTF-8, never within a character. What continues a line begins with a space. */
function folded(line: string): string {
  let out = '';
  let length = 0;
  for (const sign of line) {
    const octets = octetsOf(sign);
    if (length + octets > OCTETS) {
      out += '\r\n ';
      length = 1;
    }
    out += sign;
    length += octets;
  }
  return out;
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
