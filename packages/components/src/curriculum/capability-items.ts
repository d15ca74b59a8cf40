import type { CapabilityLine } from '@ladder/core';
import { capabilityMessages as words } from '@ladder/core/messages';

/**
 * The lines of `capabilityLines` in words, one for each item of a list: with the codes that a link leads from, and with
 * the warning that nobody has checked a name yet. For the player, the certificate and the portfolio alike.
 */
export function capabilityItems(lines: readonly CapabilityLine[]): readonly string[] {
  return lines.map(({ text, unverified, through }) =>
    [text, ...(through.length > 0 ? [words.through(through)] : []), ...(unverified ? [words.unverified] : [])].join(
      '; ',
    ),
  );
}
