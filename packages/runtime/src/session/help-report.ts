import type { Connection, ModuleData, Notice, Saving } from '@ladder/core';

/** What a help desk is told about a launch. There is no field for anything typed, nor for who the learner is. */
export interface LaunchFacts {
  readonly module: ModuleData;
  readonly host: string;
  readonly connection: Connection;
  readonly entry: string;
  readonly saving: Saving;
  readonly notice: Notice | undefined;
  readonly sequence: number;
  readonly seconds: number;
  readonly state: string;
  readonly calls: readonly string[];
}

/** Writes the facts of a launch as text that a learner can read through before sending it. */
export function helpReport(facts: LaunchFacts): string {
  const { module, saving } = facts;
  const when = 'at' in saving ? ` at ${new Date(saving.at).toISOString()}` : '';
  return [
    `Module: ${module.id}, version ${module.version}${module.draft ? ' (draft)' : ''}, content ${module.contentHash}`,
    `Toolkit: ${module.toolkit}`,
    `Standard: ${module.target}`,
    `Address: ${facts.host}`,
    `Connection: ${facts.connection}, entry: ${facts.entry}`,
    `Notice: ${facts.notice?.type ?? 'none'}`,
    `Last change: ${saving.state}${when}`,
    `Saves: ${facts.sequence}, seconds in this launch: ${facts.seconds}`,
    `Saved progress, in codes: ${facts.state || 'none'}`,
    'Last calls:',
    ...(facts.calls.length > 0 ? facts.calls : ['none']),
  ].join('\n');
}
