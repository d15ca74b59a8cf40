/** Words of `<ll-job-aid>`. */
export const jobAidMessages = {
  print: 'Print this page',
};

/** Words of every control that copies: what was seen to happen, and the way that needs no permission. */
export const copyMessages = {
  copied: 'Copied. Paste it where you want to keep it.',
  byHand:
    'This browser did not let us copy. The text is selected below: press Ctrl+C (Cmd+C on a Mac), or hold and choose Copy.',
  askedToSave: (name: string) =>
    `Your browser was asked to save “${name}”. Look in your downloads. If it is not there, copy the text below.`,
  label: 'Text to copy',
};

/** Words of every control that prints. */
export const printMessages = {
  byHand: 'If nothing happened, press Ctrl+P (Cmd+P on a Mac), or choose Print in your browser’s menu.',
};
