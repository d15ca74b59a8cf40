/** Words of `<ll-media>`. */
export const mediaMessages = {
  captions: 'Captions',
  failed: 'This could not be played here. The transcript below has everything that is said.',
};

/** Words of the static page for the blocks of this folder. */
export const mediaWords = {
  checked: (day: string) => `Checked ${day}`,
  allWords: 'All words used in this module',
  film: 'Film',
  sound: 'Sound',
  minutes: (minutes: number) => (minutes === 1 ? 'about a minute' : `about ${minutes} minutes`),
  megabytes: (size: string) => `${size} MB`,
  noCaptions: 'No captions:',
  transcript: (title: string) => `Transcript: ${title}`,
  credit: 'Credit:',
  licence: 'Licence:',
  cannotPlay: 'Your browser cannot play this. The transcript below has everything that is said.',
};
