import { importTargets } from '@utfall/participation';
import { columnsBody, type ColumnChoice, constantTargets, moreConstants } from './column-choice.js';

const targets = importTargets();
const choice: ColumnChoice = {
  targets: { '0': 'startDate', '1': '', '2': 'insats' },
  orders: { '0': 'dayFirst', '1': '', '2': '' },
  constants: { insats: 'i1', mode: 'withData', kommun: '' },
};

describe('what is the same for the whole file', () => {
  it('is asked where no column holds it and it must be there, or somebody wants to give it', () => {
    expect(constantTargets(choice, targets).map(({ id }) => id)).toEqual(['mode', 'kommun']);
    expect(moreConstants(choice, targets).map(({ id }) => id)).toContain('gender');
    expect(moreConstants(choice, targets).map(({ id }) => id)).not.toContain('startDate');
  });

  it('is sent when it is given and no column holds it', () => {
    expect(columnsBody(choice, targets, 3)).toEqual({
      columns: [
        { column: 0, target: 'startDate', dayOrder: 'dayFirst' },
        { column: 2, target: 'insats', dayOrder: null },
      ],
      constants: [{ target: 'mode', value: 'withData' }],
      version: 3,
    });
  });
});
