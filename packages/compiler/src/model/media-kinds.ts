const PICTURE = /\.(svg|png|jpe?g|webp)$/i;
const RECORDING = /\.(mp4|m4v|webm|mov|avi|mp3|m4a|wav|ogg)$/i;

/** Whether a path is that of a picture; every other file in media is played, or read while building. */
export function isPicture(path: string): boolean {
  return PICTURE.test(path);
}

/** Whether a path is that of sound or film, of a kind that we take or not. */
export function isRecording(path: string): boolean {
  return RECORDING.test(path);
}
