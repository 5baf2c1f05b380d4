// Whatever is kept in the state folder is written as checked lines: `{"version":2,"entry":…,"check":"0123abcd"}`. The check is the CRC-32
// of all that the file holds before it, without the checks themselves, so that a changed byte is found, and a line that is gone,
// doubled or in another place as well. The version is that of the file's format. Version 1 are files without checks.

import { crc32 } from 'node:zlib';

const HEAD = /^\{"version":(\d{1,6}),"entry":/;
const HEAD_UNNUMBERED = '{"version":,"entry":';
const CHECK = /^,"check":"([0-9a-f]{8})"\}$/;
const CHECK_BYTES = ',"check":"0123abcd"}'.length;
const MOST_HEAD_BYTES = '{"version":999999,"entry":'.length;
const FIRST_PRINTED = 0x20;

export const OLDEST_CHECKED = 2;

export const headOfLine = (version: number): string => `{"version":${version},"entry":`;
export const tailOfLine = (check: number): string => `,"check":"${check.toString(16).padStart(8, '0')}"}\n`;

/** The line of an entry; `before` is the check of the line before it, 0 for the first. */
export function sealLine(version: number, entry: string, before: number): { line: string; check: number } {
  const body = headOfLine(version) + entry;
  const check = crc32(body, before);
  return { line: body + tailOfLine(check), check };
}

export interface LineRead {
  readonly version: number;
  /** JSON. */
  readonly entry: string;
  readonly check: number;
}

/** `line` without its end; absent when it is not as it was written, or not behind the line it was written behind. */
export function openLine(line: Buffer, before: number): LineRead | undefined {
  const body = line.subarray(0, Math.max(line.length - CHECK_BYTES, 0));
  const [, written] = CHECK.exec(line.subarray(body.length).toString('latin1')) ?? [];
  const [head, version] = HEAD.exec(body.subarray(0, MOST_HEAD_BYTES).toString('latin1')) ?? [];
  if (written === undefined || head === undefined) return undefined;
  const check = crc32(body, before);
  if (check !== Number.parseInt(written, 16)) return undefined;
  return { version: Number(version), entry: body.subarray(head.length).toString('utf8'), check };
}

/** Whether a crash may have left this at the end of a file: the beginning of a line, and nothing that was never written. */
export function isTornLine(rest: Buffer, before: number): boolean {
  if (rest.some((byte) => byte < FIRST_PRINTED)) return false;
  const head = rest
    .subarray(0, MOST_HEAD_BYTES)
    .toString('latin1')
    .replace(/^(\{"version":)\d{1,6}/, '$1');
  if (!HEAD_UNNUMBERED.startsWith(head) && !head.startsWith(HEAD_UNNUMBERED)) return false;
  // A whole line behind which something else stands than its end was not cut off.
  return openLine(rest.subarray(0, -1), before) === undefined;
}
