import { markParts, stageHash } from './marks.js';
import type { Part } from './part.js';
import type { Signable } from './sign-off-state.js';
import { nameOfMarks, type SignOff, type SignOffFile } from './signoff-file.js';
import { STAGES } from './stages.js';

/** What a person says with a signature; the toolkit adds what it was given for. */
export type Signature = Pick<SignOff, 'stage' | 'decision' | 'name' | 'role' | 'date' | 'comment' | 'review' | 'of'>;

/** A sign-off with one more signature, for what stands in the module now. Marks that no stage needs are dropped. Pure. */
export function addSignature(
  file: SignOffFile,
  signature: Signature,
  { settings, contentHash }: Signable,
  parts: readonly Part[],
): SignOffFile {
  const marks = markParts(parts);
  const stood = nameOfMarks(marks);
  const saw = stageHash(parts, signature.stage);
  const signed = [...file.signed, { ...signature, version: settings.version, content: contentHash, saw, stood }];
  const needed = neededMarks(signed);
  const all = new Map([...file.stood, [stood, marks]]);
  return { signed, stood: new Map([...all].filter(([name]) => needed.has(name))) };
}

/** Of each stage, what stood there at its last decision and at its last full approval. */
function neededMarks(signed: readonly SignOff[]): ReadonlySet<string> {
  return new Set(
    STAGES.flatMap((stage) => {
      const own = signed.filter((entry) => entry.stage === stage);
      const approvals = own.filter(({ decision }) => decision === 'approve');
      return [own.at(-1)?.stood, approvals.at(-1)?.stood].filter((name) => name !== undefined);
    }),
  );
}
