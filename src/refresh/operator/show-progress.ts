const WIDTH = 24;

export interface ProgressOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Tells how far long work is: a bar that is drawn over on a terminal, a line for each quarter elsewhere. */
export function createProgress(output: ProgressOutput, what: string): (done: number, total: number) => void {
  let lastQuarter = -1;
  return (done, total) => {
    const share = total === 0 ? 1 : done / total;
    if (output.isTTY) {
      const filled = Math.round(share * WIDTH);
      output.write(
        `\r${what} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}${done === total ? '\n' : ''}`,
      );
      return;
    }
    const quarter = Math.floor(share * 4);
    if (quarter === lastQuarter) return;
    lastQuarter = quarter;
    output.write(`${what}: ${done} of ${total}\n`);
  };
}
