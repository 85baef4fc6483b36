/** Nobody: the address digits 440199 don't exist (spec 15, case A1). */
export interface Person {
  userName: string;
  password: string;
  name: string;
  idNumber: string;
  mobile: string;
  email: string;
}

export const li: Person = {
  userName: 'lishili',
  password: 'Sample-2021',
  name: '李示例',
  idNumber: '440199199506150031',
  mobile: '13800000000',
  email: 'li@example.com',
};

export const chen: Person = {
  userName: 'chenshili',
  password: 'Sample-2022',
  name: '陈示例',
  idNumber: '44019919921101012X',
  mobile: '13800000001',
  email: 'chen@example.com',
};

export const zhao: Person = {
  userName: 'zhaoshili',
  password: 'Sample-2024',
  name: '赵示例',
  idNumber: '440199199401170247',
  mobile: '13800000003',
  email: 'zhao@example.com',
};

export const wu: Person = {
  userName: 'wushili',
  password: 'Sample-2023',
  name: '吴示例',
  idNumber: '440199200002290044',
  mobile: '13800000002',
  email: 'wu@example.com',
};

export const qian: Person = {
  userName: 'qianshili',
  password: 'Sample-2025',
  name: '钱示例',
  idNumber: '440199199303040086',
  mobile: '13800000004',
  email: 'qian@example.com',
};
