import { createTransport } from 'nodemailer';

export interface Message {
  to: string;
  subject: string;
  text: string;
}

/** Sends a message, or rejects. Stands for text messages as well. */
export interface Mailer {
  send(message: Message): Promise<void>;
}

/** By SMTP (`smtps://user:password@host`). */
export function createSmtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url);
  return {
    async send(message) {
      await transport.sendMail({ from, ...message });
    },
  };
}

/** Writes messages to the server's log: enough to try the system on one machine, never for production. */
export function createLogMailer(write: (line: string) => void): Mailer {
  return {
    async send({ to, subject, text }) {
      write(`邮件（未配置 SMTP_URL，写入日志） 收件人 ${to} 主题 ${subject}\n${text}`);
    },
  };
}
