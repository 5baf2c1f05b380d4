import { describeScore, readQuestions, scoreDesk } from './score-desk.ts';

const scored = await scoreDesk(readQuestions(process.argv[2] ?? 'test/questions/sample.jsonl'));
if (process.argv.includes('--show'))
  for (const { question, text } of scored) console.log(`\n=== ${question.id}: ${question.text}\n${text}`);
console.log(describeScore(scored));
