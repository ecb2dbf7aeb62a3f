import { describe, expect, it } from 'vitest';
import { houseForm, houseStyleOf, standingOf } from '../../../src/names/house-style.ts';

const PESKOV = { prefer: 'Dmitry Peskov', allow: ['Dmitri Peskov'] };
const ZELENSKY = { prefer: 'Zelensky', allow: [] };

describe('houseStyleOf', () => {
  it('finds the style of a name in any spelling of it', () => {
    expect(houseStyleOf(['Dmitri Peskow', 'Peskow'], [ZELENSKY, PESKOV])).toBe(PESKOV);
    expect(houseStyleOf(['Volodymyr Zelenskyy'], [PESKOV, ZELENSKY])).toBe(ZELENSKY);
    expect(houseStyleOf(['Selenskyj'], [PESKOV, ZELENSKY])).toBe(ZELENSKY);
  });

  it('leaves other persons of the family, and other names, alone', () => {
    expect(houseStyleOf(['Viktor Lukashenko'], [{ prefer: 'Alexander Lukashenko', allow: [] }])).toBeNull();
    expect(houseStyleOf(['Petrov'], [PESKOV])).toBeNull();
    expect(houseStyleOf(['Olena Zelenska'], [{ prefer: 'Volodymyr Zelensky', allow: [] }])).toBeNull();
  });
});

describe('standingOf', () => {
  it('takes the parts of the preferred spelling for the preferred spelling', () => {
    expect(standingOf('Peskov', PESKOV)).toBe('preferred');
    expect(standingOf('D. Peskov', PESKOV)).toBe('preferred');
    expect(standingOf('PESKOV', PESKOV)).toBe('preferred');
    expect(standingOf('Volodymyr Zelensky', ZELENSKY)).toBe('preferred');
  });

  it('tells what is allowed from what is neither', () => {
    expect(standingOf('Dmitri Peskov', PESKOV)).toBe('allowed');
    expect(standingOf('Peskow', PESKOV)).toBe('other');
    expect(standingOf('Zelenskyy', ZELENSKY)).toBe('other');
  });

  it('has nothing to say about another script', () => {
    expect(standingOf('Песков', PESKOV)).toBe('allowed');
  });
});

describe('houseForm', () => {
  it('puts the preferred spelling in the shape of the other', () => {
    expect(houseForm('Peskow', PESKOV)).toBe('Peskov');
    expect(houseForm('Dmitri Peskow', PESKOV)).toBe('Dmitry Peskov');
    expect(houseForm('Volodymyr Zelenskyy', ZELENSKY)).toBe('Volodymyr Zelensky');
    expect(houseForm('van Dyck', { prefer: 'Virgil van Dijk', allow: [] })).toBe('van Dijk');
  });
});
