import type { Example } from '../internal/example.js';

const tab = (title: string, text: string) =>
  `<div data-part="tab"><h3 data-part="title">${title}</h3><div data-part="body">${text}</div></div>`;

const html = `
<ll-tabs class="ll-block ll-reading">
  <div data-part="intro"><p>Where you are changes how you begin.</p></div>
  ${tab('On the ward', '<p>Stand at the bed.</p><ul><li>Wash your hands.</li><li>Say who is who.</li></ul>')}
  ${tab('In the clinic', '<p>Sit at eye level.</p>')}
  ${tab('By phone', '<p>Say who you are, and ask whether they can talk.</p>')}
</ll-tabs>`;

/** The states of tabs: by the width of the screen. */
export const tabsExamples: readonly Example[] = [{ name: 'Three views', html }];
