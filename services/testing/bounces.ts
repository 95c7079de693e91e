/** A mail that came back, in the shape in which different mail servers write one. People and servers are invented. */
interface Sample {
  readonly server: string
  /** What became of a letter that had been sent. */
  readonly becomes: 'bounced' | 'sent'
  readonly wrong: boolean
  readonly raw: (messageId: string) => string
}

const crlf = (text: string) => text.replace(/\r?\n/g, '\r\n')

const report = (head: string, parts: readonly string[]) =>
  crlf(
    `${head}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="=_grens/1"

${parts.map((part) => `--=_grens/1\n${part}\n`).join('\n')}
--=_grens/1--
`,
  )

const text = (said: string) => `Content-Type: text/plain; charset=utf-8\n\n${said}`
const status = (fields: string) => `Content-Type: message/delivery-status\n\n${fields}`
const headers = (messageId: string) =>
  `Content-Type: text/rfc822-headers\n\nFrom: hulp@dorp.invalid\nTo: karim@thuis.invalid\nMessage-ID: <${messageId}@buur.dorp.invalid>\nSubject: Kan je helpen?`
const whole = (messageId: string) =>
  `Content-Type: message/rfc822\nContent-Disposition: inline\n\nReturn-Path: <terug@dorp.invalid>\nMessage-ID:\n <${messageId}@buur.dorp.invalid>\nSubject: Kan je helpen?\nContent-Type: text/plain\n\nDag Karim`

export const BOUNCES: readonly Sample[] = [
  {
    server: 'Postfix, nobody lives there',
    becomes: 'bounced',
    wrong: true,
    raw: (id) =>
      report(
        'Return-Path: <>\nFrom: MAILER-DAEMON@mx1.post.invalid (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender\nTo: terug@dorp.invalid\nAuto-Submitted: auto-replied',
        [
          text('This is the mail system at host mx1.post.invalid.'),
          status(
            'Reporting-MTA: dns; mx1.post.invalid\nX-Postfix-Queue-ID: 4Abc12\n\nFinal-Recipient: rfc822; karim@thuis.invalid\nOriginal-Recipient: rfc822;karim@thuis.invalid\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.thuis.invalid\nDiagnostic-Code: smtp; 550 5.1.1 <karim@thuis.invalid>: Recipient address\n    rejected: User unknown in local recipient table',
          ),
          headers(id),
        ],
      ),
  },
  {
    server: 'Exchange, with a status that says little and a reason that says all',
    becomes: 'bounced',
    wrong: true,
    raw: (id) =>
      report(
        'From: postmaster@kantoor.invalid\nTo: terug@dorp.invalid\nSubject: =?utf-8?B?T25iZXN0ZWxiYWFyOiBLYW4gamUgaGVscGVuPw==?=\nX-MS-Exchange-Message-Is-Ndr:',
        [
          `Content-Type: multipart/alternative; boundary="binnen"\n\n--binnen\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\nT25iZXN0ZWxiYWFy\n\n--binnen\nContent-Type: text/html; charset="utf-8"\n\n<p>Onbestelbaar</p>\n\n--binnen--`,
          status(
            'Reporting-MTA: dns;AM0PR.kantoor.invalid\nReceived-From-MTA: dns;mail.dorp.invalid\nArrival-Date: Sun, 29 Nov 2026 09:00:00 +0000\n\nFinal-Recipient: rfc822;karim@kantoor.invalid\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found by SMTP address lookup\nX-Display-Name: karim@kantoor.invalid',
          ),
          whole(id),
        ],
      ),
  },
  {
    server: 'a large webmail, found by the address it was sent from',
    becomes: 'bounced',
    wrong: true,
    raw: (id) =>
      report(
        `Delivered-To: terug+${id}@dorp.invalid\nFrom: Mail Delivery Subsystem <mailer-daemon@webmail.invalid>\nTo: terug+${id}@dorp.invalid\nSubject: Delivery Status Notification (Failure)\nX-Failed-Recipients: karim@webmail.invalid`,
        [
          text('Address not found.'),
          status(
            'Reporting-MTA: dns; webmail.invalid\nArrival-Date: Sun, 29 Nov 2026 01:00:00 -0800 (PST)\n\nFinal-Recipient: rfc822; karim@webmail.invalid\nAction: failed\nStatus: 5.2.1\nDiagnostic-Code: smtp; 550-5.2.1 The email account that you tried to reach is\n 550 5.2.1 inactive.\nLast-Attempt-Date: Sun, 29 Nov 2026 01:00:01 -0800 (PST)',
          ),
        ],
      ),
  },
  {
    server: 'Exim, a full box',
    becomes: 'bounced',
    wrong: false,
    raw: (id) =>
      report(
        'From: Mail Delivery System <Mailer-Daemon@exim.invalid>\nTo: terug@dorp.invalid\nSubject: Mail delivery failed: returning message to sender\nX-Failed-Recipients: karim@exim.invalid\nAuto-Submitted: auto-replied',
        [
          text('This message was created automatically by mail delivery software.'),
          status(
            'Reporting-MTA: dns; exim.invalid\n\nAction: failed\nFinal-Recipient: rfc822;karim@exim.invalid\nStatus: 5.0.0\nRemote-MTA: dns; mx.exim.invalid\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full',
          ),
          whole(id),
        ],
      ),
  },
  {
    server: 'Sendmail, which tries on',
    becomes: 'sent',
    wrong: false,
    raw: (id) =>
      report(
        'From: Mail Delivery Subsystem <MAILER-DAEMON@send.invalid>\nTo: <terug@dorp.invalid>\nSubject: Warning: could not send message for past 4 hours\nAuto-Submitted: auto-generated (warning-timeout)',
        [
          text('THIS IS A WARNING MESSAGE ONLY'),
          status(
            `Original-Envelope-Id: ${id}\nReporting-MTA: dns; send.invalid\nArrival-Date: Sun, 29 Nov 2026 05:00:00 +0100\n\nFinal-Recipient: RFC822; karim@send.invalid\nAction: delayed\nStatus: 4.4.1\nRemote-MTA: DNS; mx.send.invalid\nWill-Retry-Until: Fri, 4 Dec 2026 05:00:00 +0100`,
          ),
        ],
      ),
  },
  {
    server: 'a filter that takes us for spam',
    becomes: 'bounced',
    wrong: false,
    raw: (id) =>
      report('From: postmaster@filter.invalid\nTo: terug@dorp.invalid\nSubject: Rejected', [
        text('Blocked.'),
        status(
          'Reporting-MTA: dns; filter.invalid\n\nFinal-Recipient: rfc822; karim@filter.invalid\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 554 5.7.1 blocked',
        ),
        headers(id),
      ]),
  },
]
