/** Words of `<ll-media>`. */
export const mediaMessages = {
  captions: 'Captions',
  failed: 'This could not be played here. The transcript below has everything that is said.',
};
