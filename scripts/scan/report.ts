interface Finding {
  readonly method: string
  readonly path: string
  readonly info: string
}
type Findings = Readonly<Record<string, readonly Finding[]>>

/** What wapiti writes as JSON. */
export interface ScanReport {
  readonly vulnerabilities: Findings
  readonly anomalies: Findings
}

/** What it says of every installation on plain http, and why that is no fault of the product. */
const EXPECTED: readonly (readonly [info: RegExp, why: string])[] = [
  [/^Strict-Transport-Security is not set/, 'set with https only: scripts/start/listener.test.ts'],
  [
    /^Secure flag is not set in the cookie/,
    'set with https only, with the __Host- name: services/session/cookies.ts',
  ],
  [/^X-XSS-Protection is not set/, 'browsers dropped it; the policy of content stands in its place'],
]

/**
 * What is to be mended, one line each; what stands in the list above is left out.
 *
 * @example faultsOf({ vulnerabilities: {}, anomalies: {} }) // → []
 */
export function faultsOf({ vulnerabilities, anomalies }: ScanReport): string[] {
  return [vulnerabilities, anomalies].flatMap((findings) =>
    Object.entries(findings).flatMap(([kind, all]) =>
      all
        .filter(({ info }) => !EXPECTED.some(([said]) => said.test(info)))
        .map(({ method, path, info }) => `${kind}: ${method} ${path}: ${info}`),
    ),
  )
}
