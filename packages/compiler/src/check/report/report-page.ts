import { hasErrors } from '@ladder/core';
import { capital } from '../../model/words.js';
import { writtenDate } from '../../plan/words.js';
import type { Section, SheetPage } from '../../sheets/blocks.js';
import { areasOf } from '../areas.js';
import type { ModuleCheck } from '../module-check.js';
import { domainSections } from './domains.js';
import { findingList } from './finding-list.js';
import { oscqrSection } from './oscqr.js';

/** The report of a check, for a panel that assures quality: what a machine can see, and what is left to people. */
export function reportPage(check: ModuleCheck): SheetPage {
  const { model, today, built } = check;
  const { title, version } = model.settings;
  return {
    kind: 'Quality report',
    title,
    about: [
      `Version ${version}${model.draft ? ' (draft)' : ''}`,
      model.organisation.provider,
      `Checked on ${writtenDate(today)}`,
    ],
    ...(hasErrors(built)
      ? {
          notice: {
            title: 'Not ready for a panel',
            text: 'The module has mistakes that stop it from being built. They stand first below.',
          },
        }
      : {}),
    sections: [summary(check), ...domainSections(check), oscqrSection(check)],
    foot: [
      `Made by check:module for content ${model.contentHash.slice(0, 12)}. A change of the module makes this report out of date.`,
      'The six domains are those of de Leeuw RA and others, BMC Medical Education 2016;16:168. OSCQR is the Open SUNY Course Quality Review rubric, CC BY 4.0; only numbers and short names are used here.',
    ],
  };
}

function summary(check: ModuleCheck): Section {
  const areas = areasOf(check);
  const { built } = check;
  return {
    id: 'summary',
    title: 'In short',
    blocks: [
      {
        type: 'text',
        text: 'This report says what a machine can see. It cannot tell whether the module is true, useful or kind; each part below ends with what people have to judge. Nothing here passes or fails a module.',
      },
      {
        type: 'table',
        caption: 'What was looked at',
        head: ['What', 'Seen', 'Advice'],
        rows: [
          ['Mistakes', mistakesIn(check), ''],
          ...areas.map(({ title, says, advice, looked }) => [
            title,
            capital(says),
            looked ? (advice.length === 0 ? 'none' : String(advice.length)) : 'not looked at',
          ]),
        ],
      },
      ...(built.length === 0 ? [] : [{ type: 'heading', text: 'What the build says' } as const, ...findingList(built)]),
    ],
  };
}

function mistakesIn({ built }: ModuleCheck): string {
  const count = built.filter(({ severity }) => severity === 'error').length;
  return count === 0 ? 'No mistakes: the module builds.' : `${count} to mend before it builds.`;
}
