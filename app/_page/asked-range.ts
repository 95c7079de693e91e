const first = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value)?.slice(0, 10)

/** The months in the address; what is no month, or of which there are no figures, is left to the operation. */
export function askedRange(query: Readonly<Record<string, string | string[] | undefined>>) {
  const [from, to] = [first(query.van), first(query.tot)]
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}
