interface Around {
  /** Address of the city's own sign-in, where a form of staff may end. */
  readonly cityProvider: string | undefined
  /** The tools of development write styles and evaluate scripts; the product does neither. */
  readonly development: boolean
}

/**
 * What a page may load: ours alone. `nonce` is new for every answer; a script or style without it does not run.
 *
 * @example contentSecurityPolicy('abc', { cityProvider: undefined, development: false })
 * // → "default-src 'self'; script-src 'self' 'nonce-abc' 'strict-dynamic'; …"
 */
export function contentSecurityPolicy(nonce: string, { cityProvider, development }: Around): string {
  const script = `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`
  return [
    "default-src 'self'",
    `script-src ${script}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${cityProvider ? ` ${new URL(cityProvider).origin}` : ''}`,
    "frame-ancestors 'none'",
  ].join('; ')
}
