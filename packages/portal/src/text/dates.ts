const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** `2021-01-18` → 2021年01月18日 星期一. */
export function longDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const weekday = weekdays[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];
  return `${year}年${month}月${day}日 星期${weekday}`;
}

/** Today where our applicants live, whatever the computer's time zone. */
export const todayHere = (): string => shanghai(new Date()).slice(0, 10);

/** An ISO date-time as `2021-01-18 16:20`, in the time zone of China. */
export const shortTime = (time: string): string => shanghai(new Date(time)).slice(0, 16).replace('T', ' ');

/** China has one zone, eight hours ahead, and no summer time. */
const shanghai = (moment: Date): string => new Date(moment.getTime() + 8 * 3_600_000).toISOString();
