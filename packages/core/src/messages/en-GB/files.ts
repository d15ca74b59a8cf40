/** Words that the on-demand scripts put into files. By themselves, so that they weigh nothing on the start script. */
export const makerMessages = {
  /** Numbers, or the fields that a word processor fills in. */
  page: (page: number | string, pages: number | string) => `Page ${page} of ${pages}`,
};
