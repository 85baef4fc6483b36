import type { Services } from '../services.ts';
import { registerAccount } from './create-account.ts';
import { individual } from './identity.ts';

/** A synthetic person; the address part of the ID number exists nowhere. */
const demo = {
  userName: 'demo-applicant',
  password: 'Zhicheng-2026',
  name: '陈示例',
  idNumber: '44019919900803015X',
  mobile: '13800000001',
  email: 'chen@example.com',
};

/** Makes an account for trying the system, once. */
export async function seedDemoAccount({ data, accounts }: Services): Promise<{ userName: string; password: string }> {
  const known = await data.selectFrom('users').select('id').where('idNumber', '=', demo.idNumber).executeTakeFirst();
  if (!known) await registerAccount(accounts, { ...demo, passwordConfirm: demo.password, agreed: true }, individual);
  return demo;
}
