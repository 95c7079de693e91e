import { notFound } from 'next/navigation'

/** An address that no page has, in the language of its prefix. */
export default function Unknown() {
  notFound()
}
