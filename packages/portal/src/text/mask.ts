/** First six and last four digits of an identity number; the birth date stays hidden. Already masked ones pass through. */
export const maskId = (idNumber: string): string =>
  idNumber.length === 18 ? `${idNumber.slice(0, 6)}********${idNumber.slice(14)}` : idNumber;
