/** Dictionary `user-type`, which a test holds it to: needed before anything has been loaded. */
export const userTypes: readonly { code: string; name: string }[] = [
  { code: 'person', name: '个人' },
  { code: 'unit', name: '单位' },
  { code: 'department', name: '主管部门' },
  { code: 'committee', name: '评委会' },
  { code: 'bureau', name: '人社部门' },
];

export const userTypeName = (code: string): string => userTypes.find((type) => type.code === code)?.name ?? code;
