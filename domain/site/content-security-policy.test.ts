import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy'

const product = { cityProvider: undefined, development: false }

describe('P23 what a page may load', () => {
  it('is ours alone: no other host, nothing written into the page without its nonce', () => {
    for (const rule of contentSecurityPolicy('abc', product).split('; ')) {
      const [name, ...sources] = rule.split(' ')
      for (const source of sources)
        expect([name, source]).toEqual([
          name,
          expect.stringMatching(/^('self'|'none'|'strict-dynamic'|'nonce-abc'|data:|blob:)$/),
        ])
    }
  })

  it('ends a form at the city’s own sign-in and nowhere else', () => {
    const policy = contentSecurityPolicy('abc', { ...product, cityProvider: 'https://id.stad.example/realm' })
    expect(policy.match(/https?:[^ ;]+/g)).toEqual(['https://id.stad.example'])
    expect(policy).toContain("form-action 'self' https://id.stad.example")
  })
})
