/** A clock that may begin at another instant but always runs: what is due in an hour must come. */
export function createClock(fixedNow: Date | undefined): () => number {
  if (!fixedNow) return Date.now;
  const aheadMs = fixedNow.getTime() - Date.now();
  return () => Date.now() + aheadMs;
}
