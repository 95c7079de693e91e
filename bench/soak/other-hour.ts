// Loaded before a process of the soak: for it the clock is so many milliseconds on. The database keeps its own.

const ahead = Number(process.env.AHEAD_MS ?? 0)
globalThis.Date = new Proxy(Date, {
  construct: (real, given, self) =>
    Reflect.construct(real, given.length === 0 ? [real.now() + ahead] : given, self),
  get: (real, key) => (key === 'now' ? () => real.now() + ahead : Reflect.get(real, key)),
})
