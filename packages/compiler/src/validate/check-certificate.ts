import type { ModuleSettings } from '@ladder/core/schema';
import type { ParsedYaml } from '../parse/parsed-module.js';
import type { ValidateFindings } from './notes.js';

/** How far declared hours and minutes may be apart: one step of a quarter of an hour. */
const QUARTER = 15;

/** Holds the hours of CPD that a certificate declares against the length of the module: it says only what is so. */
export function noteCertificate(
  { certificate, minutes }: ModuleSettings,
  written: ParsedYaml,
  findings: ValidateFindings,
): void {
  const hours = certificate?.gdc?.hours;
  if (hours === undefined || Math.abs(hours * 60 - minutes) < QUARTER) return;
  findings.add('certificate-hours', 'module.yaml', written.placeOf(['certificate', 'gdc', 'hours']), {
    hours,
    minutes,
  });
}
