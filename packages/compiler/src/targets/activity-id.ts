import type { ModuleModel } from '../model/module-model.js';
import { slug } from '../model/words.js';

/**
 * The address that names a module in xAPI and cmi5 for ever: made from the team's mailbox, whose domain is the team's
 * own to give out names under, and the module's id. It is a name and need not open anything. Version and title are left
 * out, because an LRS counts another name as another activity.
 */
export function activityId({ id, organisation }: Pick<ModuleModel, 'id' | 'organisation'>): string {
  const at = organisation.mailbox.lastIndexOf('@');
  const [team, domain] = [organisation.mailbox.slice(0, at), organisation.mailbox.slice(at + 1)];
  return `https://${domain.toLowerCase()}/${slug(team) || 'team'}/modules/${id}`;
}

/** What the module is about, for manifests that must have a description. */
export function describe({ settings }: Pick<ModuleModel, 'settings'>): string {
  return settings.summary ?? `${settings.title}. For: ${settings.for}. About ${settings.minutes} minutes.`;
}
