import { expect, it } from 'vitest'
import { helpBanner, helpButton } from './help-button'

const words = { lang: 'nl', href: 'https://stad.voorbeeld/hulp-vragen?a=1&b=2', label: 'Hulp "nodig"? <3' }

it('is plain HTML of which every word is only a word', () => {
  expect(helpButton(words)).toMatch(
    /^<a href="https:\/\/stad\.voorbeeld\/hulp-vragen\?a=1&amp;b=2" lang="nl" style="[^"<>]+">Hulp &quot;nodig&quot;\? &lt;3<\/a>$/,
  )
  const banner = helpBanner({ ...words, title: '<b>', text: 'Bel & vraag' })
  expect(banner).toContain('<strong>&lt;b&gt;</strong><br>Bel &amp; vraag')
  expect(banner).toContain(helpButton(words))
})

it('runs nothing and fetches nothing', () => {
  const all = helpButton(words) + helpBanner({ ...words, title: 't', text: 't' })
  expect(all).not.toMatch(/<script|<img|<iframe|<link|url\(|@import|\son\w+=/i)
})
