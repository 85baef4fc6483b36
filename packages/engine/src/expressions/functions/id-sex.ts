import { cnId } from '../../checks/formats/cn-id.ts';
import { CannotTell, type ExpressionFunction } from './expression-function.ts';

export const idSex: ExpressionFunction = {
  name: 'idSex',
  parameters: ['idNumber'],
  returns: 'string',
  description: 'The sex in a valid 公民身份号码: code 1 when digit 17 is odd, 2 when it is even (GB/T 2261.1).',
  evaluate: (idNumber: unknown) => {
    if (typeof idNumber !== 'string' || !cnId.test(idNumber)) throw new CannotTell('no valid ID number');
    return Number(idNumber[16]) % 2 === 1 ? '1' : '2';
  },
};
