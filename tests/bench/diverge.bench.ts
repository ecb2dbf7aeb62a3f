import { bench, describe } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { compare } from '../unit/checks/example.ts';

const PAIRS: readonly (readonly [string, string])[] = [
  [
    'It is a “difficult time that calls for new, unorthodox approaches and sensible political decisions,” Lukashenko said.',
    '“It is a very difficult time that requires new approaches and responsible political decisions,” Lukashenko said.',
  ],
  [
    'Lukashenko is a close ally of Russian President Vladimir Putin and supports the Russian invasion of Ukraine.',
    'Lukashenko is a close ally of Russian President Vladimir Putin and has backed Moscow’s invasion of Ukraine.',
  ],
  [
    'The museum, closed since the flood three years ago, will not open before Friday.',
    'On Friday the museum opens its doors again, three years after the flood.',
  ],
];

describe('every check over one pair of sentences', () => {
  bench('three pairs from the seeds and beside them', () => {
    let found = 0;
    for (const [a, b] of PAIRS) found += compare(CHECKS, a, b).length;
    if (found < 0) throw new Error('unreachable');
  });
});
