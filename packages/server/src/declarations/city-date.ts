const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The date in China at a moment, `YYYY-MM-DD`: what day it is is the server's to say. */
export function cityDate(moment: Date): string {
  return format.format(moment);
}
