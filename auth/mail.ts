import { createTransport } from 'nodemailer'
import SMTPTransport from 'nodemailer/lib/smtp-transport/index.js'
import { env, siteUrl } from '../env'

/** What is said to whoever runs the site where no link can be mailed. */
export const mailNeedsAddress =
  'AUTH_URL: required with SMTP_URL, or links in mails would lead to whatever Host a request names.'

/** Sends a mail of plain text. Throws where the server does not take it. */
export async function sendMail(to: string, subject: string, text: string): Promise<void> {
  if (!env.SMTP_URL) throw new Error('there is no mail server')
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
  const transport = createTransport(new SMTPTransport({ url: env.SMTP_URL, ...patience }))
  // An address is given as it is, never parsed out of a text that could hold two.
  await transport.sendMail({
    from: env.EMAIL_FROM ?? `no-reply@${siteUrl.hostname}`,
    to: { name: '', address: to },
    subject,
    text,
  })
}

const lines = (...paragraphs: string[]): string => `${paragraphs.join('\n\n')}\n`

/** The mail that signs in whoever follows its link. */
export const linkMail = (link: string) =>
  lines(
    'Follow this link to sign in to your flashcards. It works once, within an hour.',
    link,
    'If you did not ask for it, ignore this mail: nothing happens without the link.',
  )

/** The mail that lets whoever follows its link choose a new password. */
export const resetMail = (link: string) =>
  lines(
    'Follow this link to choose a new password for your flashcards. It works once, within an hour.',
    link,
    'If you did not ask for it, ignore this mail: your password stays as it is.',
  )
