import type { Socket } from 'node:net';

/** An order is a few hundred bytes, a preview some kilobytes; what never ends its line is cut off. */
const MOST_CHARS = 4 * 1024 * 1024;

/** Calls `onLine` for each whole line that arrives. */
export function readLines(socket: Socket, onLine: (line: string) => void): void {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
    if (rest.length > MOST_CHARS) socket.destroy();
  });
}
