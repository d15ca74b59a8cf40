import { create } from 'xmlbuilder2';
import { holdable } from '../model/text-signs.js';

/**
 * A new manifest. Whatever a step before let through, it stays well-formed: a platform refuses all of it for one sign
 * that XML does not know (XML 1.0, 2.2).
 */
export function xmlDocument() {
  return create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: (sign: string) => holdable(sign) });
}
