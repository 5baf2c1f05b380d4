/** One cell of `data/` that cannot be used, and what should stand there. */
export interface DataProblem {
  readonly file: string;
  /** Line of the file, the header being line 1; 0 when the file as a whole is meant. */
  readonly line: number;
  /** Name of the column; empty when the whole row or file is meant. */
  readonly column: string;
  /** What stands there. */
  readonly value: string;
  readonly expected: string;
}

function showProblem({ file, line, column, value, expected }: DataProblem): string {
  const place = line > 0 ? `${file}:${line}` : file;
  const cell = column === '' ? '' : ` ${column}`;
  return `${place}${cell}: found "${value}", expected ${expected}`;
}

/** The facts cannot be trusted, so nothing may be answered from them. The message names every problem, one a line. */
export class DataInvalid extends Error {
  readonly code = 'DATA_INVALID';
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in the facts\n${problems.map(showProblem).join('\n')}`);
    this.name = 'DataInvalid';
    this.problems = problems;
  }
}
