import type { MessageRead, Reading } from '../../src/questions/reading.ts';
import { formatCommand } from '../../src/statistics/command.ts';

function showOne(reading: Reading): string {
  switch (reading.kind) {
    case 'question':
      return formatCommand(reading.question);
    case 'ask':
      return `ask ${reading.about}: ${reading.choices.map(formatCommand).join(' | ')}`;
    case 'misread':
      return `misread ${reading.reason}`;
    case 'request':
      return `request ${reading.name}${reading.argument ? ` ${reading.argument}` : ''}`;
  }
}

/** A reading in one line: the canonical command, or what else came of the message. */
export function showReading(read: MessageRead): string {
  return read.readings.map(showOne).join(' ; ');
}
