import { Scorm12API } from 'scorm-again';
import * as scormAgain from 'scorm-again';
import type { ScormAgainConstructor, Standard } from '../host/types.js';

/** The constructors of scorm-again, as a page gets them from its two scripts. */
export const CONSTRUCTORS: Readonly<Record<Standard, ScormAgainConstructor>> = {
  scorm12: Scorm12API as unknown as ScormAgainConstructor,
  // Its types leave this one out.
  scorm2004: (scormAgain as unknown as { readonly Scorm2004API: ScormAgainConstructor }).Scorm2004API,
};
