/** What the system is called before the city's catalogue has arrived. */
export const systemName = '职称业务申报与管理系统';
