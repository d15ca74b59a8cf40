import type { SourceLocation } from '@ladder/core';
import type { MediaText } from '../../validate/media.js';
import type { PageNotes } from '../../validate/notes.js';

/** Words to show from one second of a recording to another. */
export type Caption = readonly [from: number, to: number, words: string];

/**
 * Reads captions in WebVTT (W3C, clause 4). They travel in the page, because platforms do not serve .vtt. Where they
 * stand in the picture and how they look is left to the browser; notes, styles and regions are left out.
 */
export function readCaptions({ text, file }: MediaText, notes: PageNotes): readonly Caption[] {
  const captions: Caption[] = [];
  const lines = text.split(/\r?\n/);
  const at = (line: number): SourceLocation => ({ file, line: line + 1, column: 1 });
  lines.forEach((line, number) => {
    if (!isTiming(line)) return;
    const times = /^\s*(\S+)\s*-->\s*(\S+)/.exec(line);
    const [from, to] = [secondsOf(times?.[1]), secondsOf(times?.[2])];
    if (from === undefined || to === undefined) notes.add('captions-time', at(number), { typed: line.trim() });
    else if (to <= from) notes.add('captions-order', at(number), { typed: line.trim() });
    else {
      let end = number + 1;
      while (end < lines.length && lines[end]?.trim() !== '' && !lines[end]?.includes('-->')) end += 1;
      const words = lines.slice(number + 1, end);
      if (words.some((each) => each.trim() !== '')) captions.push([from, to, words.join('\n').trim()]);
    }
  });
  if (captions.length === 0 && !lines.some(isTiming)) notes.add('captions-empty', at(0));
  return captions;
}

/** Whether a line says when words come and go, in the right form or nearly. */
function isTiming(line: string): boolean {
  return /-->|^\s*[\d:.,]+\s*[-–—]+>/.test(line);
}

/** `01:02:03.500` or `02:03.500`, in seconds; a comma as other formats have it counts as the point. */
function secondsOf(typed: string | undefined): number | undefined {
  const match = /^(?:(\d+):)?([0-5]?\d):([0-5]?\d(?:[.,]\d{1,3})?)$/.exec(typed ?? '');
  if (!match) return undefined;
  const seconds = Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number((match[3] ?? '').replace(',', '.'));
  return Math.round(seconds * 1000) / 1000;
}
