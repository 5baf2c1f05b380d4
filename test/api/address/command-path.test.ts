import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath, parsePath } from '../../../src/api/address/command-path.ts';
import { parsePageAddress } from '../../../src/api/address/page-address.ts';
import { formatCommand } from '../../../src/statistics/command.ts';
import { arbitraryQuestion } from '../../questions/arbitrary-question.ts';
import { DATASET } from '../../talk.ts';

describe('the path of a command', () => {
  it('has the words of the command', () => {
    expect(formatPath('/net KZ-71 2025-Q1')).toBe('net/KZ-71/2025-Q1');
    expect(formatPath('/trend share_arrivals KZ CIS 2020-01/2020-06..2024-01/2024-06')).toBe(
      'trend/share_arrivals/KZ/CIS/2020-01_2020-06..2024-01_2024-06',
    );
  });

  it('reads back to the same command, whatever the question', () => {
    fc.assert(
      fc.property(arbitraryQuestion(DATASET.codebook), (question) => {
        const command = formatCommand(question);
        expect(parsePath(formatPath(command))).toBe(command);
        expect(parsePageAddress(`/kk/${encodeURI(formatPath(command))}.csv`)).toEqual({
          language: 'kk',
          command,
          form: 'csv',
        });
      }),
    );
  });

  it.each(['/fr/net/KZ', '/ru', '/ru/', '/ru//net', '/ru/%E0%A4%A', '/embed/ru/net/KZ/2024.csv', '/'])(
    'is not read from %s',
    (path) => {
      expect(parsePageAddress(path)).toBeUndefined();
    },
  );
});
