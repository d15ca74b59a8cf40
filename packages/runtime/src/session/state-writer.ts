import { encodeState, type CodedText, type ModuleData, type SavedState } from '@ladder/core';

/** Writes the saved states of one launch: each has its place in the sequence and the time that was spent so far. */
export function createStateWriter({ layout, fingerprint }: ModuleData, secondsHere: () => number) {
  let sequence = 0;
  let secondsBefore = 0;
  /** The time in the state as it was written last. */
  let secondsWritten = 0;
  let text = '' as CodedText;

  const encode = (content: Pick<SavedState, 'progress' | 'reported'>, at: number, seconds: number): CodedText =>
    encodeState(layout, fingerprint, { ...content, sequence: at, seconds });

  return {
    sequence: (): number => sequence,
    /** The state that was written last; empty before the first. */
    text: (): CodedText => text,
    /** What comes next is newer than another state, and counts its time. */
    goOnFrom(other: Pick<SavedState, 'sequence' | 'seconds'>): void {
      sequence = Math.max(sequence, other.sequence);
      secondsBefore = Math.max(secondsBefore, other.seconds);
    },
    /** What would be written next, for the copy on this device. */
    draft: (content: Pick<SavedState, 'progress' | 'reported'>): CodedText =>
      encode(content, sequence + 1, secondsBefore + secondsHere()),
    /**
     * Writes the state that is sent. `next`: one step on in the sequence. `again`: what was refused is written anew, a
     * second older: Moodle notes a value as sent before it knows whether it arrived, and then never sends the same one
     * again (mod/scorm/datamodels/scorm_12.js, CollectData). Its place in the sequence stays, or it would overtake what
     * another window wrote.
     */
    write(content: Pick<SavedState, 'progress' | 'reported'>, next: boolean, again: boolean): void {
      if (next) sequence += 1;
      secondsWritten = Math.max(secondsBefore + secondsHere(), again ? secondsWritten + 1 : 0);
      text = encode(content, sequence, secondsWritten);
    },
  };
}
