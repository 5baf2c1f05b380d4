/** What is on disk can be neither read nor replaced by its backup; starting empty would lose it, so Koshi does not start. */
export class StateCorrupt extends Error {
  readonly code = 'STATE_CORRUPT';
}
