import type { Example } from '../internal/example.js';

const moment = (when: string, what: string, text: string) =>
  `<li class="ll-timeline__moment"><h3 class="ll-timeline__title"><span class="ll-timeline__when">${when}</span><span class="nhsuk-u-visually-hidden">: </span><span>${what}</span></h3><p>${text}</p></li>`;

const html = `
<figure><ol class="ll-timeline" role="list">
  ${moment('07:45', 'Handover', 'Sick, worrying, waiting, going home.')}
  ${moment('08:30', 'Board round', 'Five minutes, all in one place.')}
  ${moment('08:40', 'First bed', 'The sickest patient first.')}
</ol></figure>`;

/** The states of a timeline: it is only read. */
export const timelineExamples: readonly Example[] = [{ name: 'A morning', html }];
