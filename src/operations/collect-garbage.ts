/**
 * Gives back what starting has used up. Until the first full collection V8 lets garbage pile up to 256 MB; a broadcast to thousands would,
 * in a process that needs a third of that. It needs `--expose-gc`, which the image and `npm start` give; without it nothing is done.
 */
export function collectGarbage(): void {
  globalThis.gc?.();
}
