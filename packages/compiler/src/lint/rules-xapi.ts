import { TELL_US, type PackageRuleTable } from './package-rule.js';

const CMI5 = 'cmi5 13.1 and 13.2 (CourseStructure.xsd)';
const ours = { remedy: TELL_US };
const REFUSED = 'The standard obliges a platform to refuse it.';

/** What cmi5.xml and tincan.xml may not have: a platform of these standards checks them when a package is uploaded. */
export const XAPI_RULES = {
  'structure-namespace': {
    severity: 'error',
    says: '{name} is not in the namespace of its standard.',
    remedy: `Write xmlns="{wanted}" on the outermost element. ${REFUSED}`,
    minds: 'all',
    source: `${CMI5}; tincan.xsd`,
    ours,
  },
  'structure-part': {
    severity: 'error',
    says: '{name} has no {part}.',
    remedy: `Write it in, or export the package again. ${REFUSED}`,
    minds: 'all',
    source: `${CMI5}; tincan.xsd`,
    ours,
  },
  'structure-order': {
    severity: 'error',
    says: 'in {name}, {part} stands where the standard has no place for it.',
    remedy: `Put the parts of {around} in this order: {order}. ${REFUSED}`,
    minds: 'all',
    source: `${CMI5}; tincan.xsd`,
    ours,
  },
  'structure-value': {
    severity: 'error',
    says: '{name} says "{value}" for {part}, which is not one of the values there are.',
    remedy: `Use one of these: {choices}. ${REFUSED}`,
    minds: 'all',
    source: `${CMI5}; tincan.xsd`,
    ours,
  },
  'activity-id': {
    severity: 'error',
    says: 'the id of {part} in {name}, "{id}", is no full address (IRI).',
    remedy: 'Give it one that begins with https:// and a domain of yours; records are kept under it.',
    minds: 'all',
    source: 'cmi5 3.0 and 13.1; xAPI 1.0.3, 4.2.7 and activity id',
    ours,
  },
  'activity-twice': {
    severity: 'error',
    says: '{name} uses the id "{id}" more than once.',
    remedy: 'Give each part its own; a platform keeps results under it.',
    minds: 'all',
    source: `${CMI5}; Tin Can packaging`,
    ours,
  },
  'not-one-launch': {
    severity: 'error',
    says: '{name} starts {count} activities, and a package may start one.',
    remedy: 'Keep the <launch> of the activity that starts the module.',
    minds: 'all',
    source: 'Tin Can packaging, activity definition',
    ours,
  },
  'objective-nowhere': {
    severity: 'error',
    says: '{name} refers to the objective "{id}" and does not describe it.',
    remedy: 'Describe it under <objectives> of the course, or take the reference out.',
    minds: 'all',
    source: CMI5,
    ours,
  },
  'language-tag': {
    severity: 'error',
    says: '{name} gives "{value}" as a language, which is none.',
    remedy: 'Write a language tag such as en or en-GB.',
    minds: 'all',
    source: 'cmi5 13.2 (xs:language); RFC 5646',
    ours,
  },
} as const satisfies PackageRuleTable;
