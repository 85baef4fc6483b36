import { cnId } from '../../checks/formats/cn-id.ts';
import { CannotTell, type ExpressionFunction } from './expression-function.ts';

export const idBirthDate: ExpressionFunction = {
  name: 'idBirthDate',
  parameters: ['idNumber'],
  returns: 'string',
  description: 'The birth date in a valid 公民身份号码 (digits 7–14).',
  evaluate: (idNumber: unknown) => {
    if (typeof idNumber !== 'string' || !cnId.test(idNumber)) throw new CannotTell('no valid ID number');
    return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  },
};
