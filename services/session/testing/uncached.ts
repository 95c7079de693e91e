/** In a page `cache` keeps an answer for one request; in these tests every call is a request of its own. */
export const uncached = async (original: () => Promise<object>) => ({
  ...(await original()),
  cache: (read: unknown) => read,
})
