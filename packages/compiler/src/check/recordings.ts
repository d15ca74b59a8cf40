import type { PageModel } from '../model/module-model.js';
import { whereOf } from '../model/words.js';
import type { CheckFindings } from './check-findings.js';

/** One recording and what goes with it. */
export interface RecordingFact {
  readonly src: string;
  readonly where: string;
  readonly kind: 'sound' | 'film';
  readonly captions: boolean;
  readonly transcript: boolean;
  /** Minutes by its last caption; `undefined` without captions. */
  readonly minutes?: number;
}

/** Longer ones are left before the end (learning research names five to eight minutes). */
const MINUTES_MOST = 8;

/** Looks at sound and film. What is required of them is a mistake of the build already; here it is counted. */
export function checkRecordings(pages: readonly PageModel[], findings: CheckFindings): readonly RecordingFact[] {
  return pages.flatMap((page) =>
    page.nodes.flatMap((node): readonly RecordingFact[] => {
      if (node.type !== 'extra' || (node.name !== 'audio' && node.name !== 'video')) return [];
      const content = node.content as {
        readonly src: string;
        readonly captions: readonly (readonly [number, number, string])[];
        readonly transcript: readonly unknown[];
      };
      const end = content.captions.at(-1)?.[1];
      const minutes = end === undefined ? undefined : end / 60;
      const where = whereOf(page);
      if (minutes !== undefined && minutes > MINUTES_MOST) {
        findings.add('recording-long', where, node.location, { src: content.src, minutes: Math.round(minutes) });
      }
      return [
        {
          src: content.src,
          where,
          kind: node.name === 'audio' ? 'sound' : 'film',
          captions: content.captions.length > 0,
          transcript: content.transcript.length > 0,
          ...(minutes === undefined ? {} : { minutes: Math.round(minutes) }),
        },
      ];
    }),
  );
}
