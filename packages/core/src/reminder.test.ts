import { describe, expect, it } from 'vitest';
import { isoDay } from './civil-day.js';
import { reminderDay } from './reminder-day.js';
import { reminderFile, type Reminder } from './reminder.js';

/** A Saturday. */
const TODAY = { year: 2026, month: 11, day: 21 };
const AT = new Date('2026-11-21T02:14:30.500Z');

describe('the day of a reminder', () => {
  it.each([
    ['in two weeks', '2026-12-05'],
    ['In 10 days.', '2026-12-01'],
    ['a fortnight', '2026-12-05'],
    ['in a month', '2026-12-21'],
    ['3 months', '2027-02-21'],
    ['after a couple of weeks', '2026-12-05'],
    ['next week', '2026-11-28'],
    ['next month', '2026-12-21'],
    ['tomorrow', '2026-11-22'],
    ['5 December', '2026-12-05'],
    ['on the 5th of December 2026', '2026-12-05'],
    ['December 5', '2026-12-05'],
    ['3 March', '2027-03-03'],
    ['05/12/2026', '2026-12-05'],
    ['5/12', '2026-12-05'],
    ['5.12.26', '2026-12-05'],
    ['2026-12-05', '2026-12-05'],
    ['next Tuesday', '2026-11-24'],
    ['Thurs, at handover', '2026-11-26'],
    ['Saturday', '2026-11-28'],
  ])('%s: %s', (words, day) => {
    const found = reminderDay(words, TODAY);

    expect([isoDay(found.day), found.read]).toEqual([day, true]);
  });

  it.each([
    '',
    'soon',
    'when I feel like it',
    '1 January 2026',
    '31 June',
    '30/2/2027',
    '99/99',
    'at my next ARCP',
    '3 March 2996',
  ])('is two weeks ahead where none can be read: %s', (words) => {
    const found = reminderDay(words, TODAY);

    expect([isoDay(found.day), found.read]).toEqual(['2026-12-05', false]);
  });

  it('is the last of a month that is shorter', () => {
    expect(isoDay(reminderDay('in a month', { year: 2027, month: 1, day: 31 }).day)).toBe('2027-02-28');
  });
});

/** In UTF-8. Throws where a character was cut in half. */
const octetsOf = (line: string): number => encodeURIComponent(line).replace(/%../g, '.').length;

const reminder: Reminder = {
  uid: 'ward-round.measure-r1@leadership-ladder',
  title: 'Look at your plan again: Leading a Ward Round',
  text: 'If we are late, then I will still stop; and ask:\n“What have I missed?” \\ every bed, 李小龍',
  day: { year: 2026, month: 12, day: 31 },
};

describe('the file for a calendar', () => {
  const file = reminderFile(reminder, AT);
  const unfolded = file.replaceAll('\r\n ', '');

  it('ends every line with CRLF, and has no line longer than 75 octets', () => {
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const octets = file.split('\r\n').map((line) => octetsOf(line));
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(octets.some((length) => length > 70)).toBe(true);
  });

  it('folds between characters, never within one', () => {
    const long = reminderFile({ ...reminder, text: '李小龍🪜é'.repeat(60) }, AT);

    expect(long.split('\r\n').every((line) => octetsOf(line) <= 75)).toBe(true);
    expect(long.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${'李小龍🪜é'.repeat(60)}\r\n`);
  });

  it('escapes what has a meaning of its own', () => {
    expect(unfolded).toContain(
      'DESCRIPTION:If we are late\\, then I will still stop\\; and ask:\\n“What have I missed?” \\\\ every bed\\, 李小龍\r\n',
    );
  });

  it('names the day, the moment of writing and a steady id', () => {
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(unfolded).toContain('DTSTAMP:20261121T021430Z\r\n');
    expect(unfolded).toContain('UID:ward-round.measure-r1@leadership-ladder\r\n');
    expect(reminderFile(reminder, AT)).toBe(file);
  });

  it('is private and writes to nobody', () => {
    expect(unfolded).toContain('CLASS:PRIVATE');
    expect(unfolded).not.toMatch(/ATTENDEE|ORGANIZER|METHOD|mailto/i);
  });

  it('takes out what no calendar can read', () => {
    expect(reminderFile({ ...reminder, text: 'a\u0000b\u0007\r\nc' }, AT)).toContain('DESCRIPTION:ab\\nc\r\n');
  });
});
