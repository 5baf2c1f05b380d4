/** `npm run types`: what the compiler finds, and look-ups in plain objects by any text, in one reading of the sources. */
import { join } from 'node:path';
import ts from 'typescript';
import { findOpenLookUps } from './find-open-look-ups.ts';

const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
const program = ts.createProgram(fileNames, options);
const problems = ts.getPreEmitDiagnostics(program);
const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => '\n',
};
if (problems.length > 0) console.error(ts.formatDiagnosticsWithColorAndContext(problems, host));

const sources = join(process.cwd(), 'src/');
const lookUps = findOpenLookUps(program, (file) => file.fileName.startsWith(sources));
for (const each of lookUps)
  console.error(`${each}: any text is looked up in a plain object; use a Map or Object.hasOwn`);
process.exitCode = problems.length + lookUps.length > 0 ? 1 : 0;
