/** One browser: its cookies in the shape of next/headers, and the headers that somebody evil would send. */
function testBrowser() {
  const jar = new Map<string, string>()
  const touched: string[] = []
  return {
    jar,
    /** Names of cookies that were set or deleted, in order. */
    touched,
    forget() {
      jar.clear()
      touched.length = 0
    },
    cookieLine: () => [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
    cookies: async () => ({
      get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) ?? '' } : undefined),
      set: (name: string, value: string, options: { secure?: boolean; path?: string; maxAge?: number }) => {
        touched.push(name)
        // What a browser does with a name that is kept to https.
        if (name.startsWith('__Host-') && !(options.secure && options.path === '/')) return
        if (options.maxAge === 0) jar.delete(name)
        else jar.set(name, value)
      },
      delete: (name: string) => {
        touched.push(name)
        if (!name.startsWith('__')) jar.delete(name)
      },
    }),
    headers: async () =>
      new Headers({ host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }),
  }
}

/** The one of this test file; it stands in for next/headers there. */
export const mine = testBrowser()
