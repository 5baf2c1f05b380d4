/** What is on disk cannot be believed; starting with a part of it, or empty, would lose the rest, so Koshi does not start. */
export class StateCorrupt extends Error {
  readonly code = 'STATE_CORRUPT';
}

/** The folder or a file in it cannot be opened as what it should be: an operator's mistake, or a disk's. */
export class StateUnusable extends Error {
  readonly code = 'STATE_UNUSABLE';
}
