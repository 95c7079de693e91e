import sharp from 'sharp'
import { checkPage } from '../support/check-page'
import { become } from '../support/people'
import { expect, test } from '../support/test'

const picture = (background: string) =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()

test('a photo on the card: refused in one sentence, kept small and square, and taken off in one tap', async ({
  page,
  someoneElse,
}) => {
  test.slow()
  await become(page, 'greet')
  await page.goto('/mijn/kaart')
  const send = async (name: string, mimeType: string, buffer: Buffer) => {
    await page.getByLabel('Kies een foto van het gezicht').setInputFiles({ name, mimeType, buffer })
    await page.getByRole('button', { name: /^(Bewaar|Vervang) de foto$/ }).click()
  }
  await send('tekening.jpg', 'image/jpeg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  await expect(page.locator('.error-summary')).toContainText('Dit is geen foto die we kunnen lezen.')
  await checkPage(page)
  await send('ik.jpg', 'image/jpeg', await picture('#884422'))
  await expect(page.getByRole('status')).toContainText('De foto staat op het kaartje')
  await checkPage(page)
  const photo = page.getByRole('img', { name: 'Foto van Greet' })
  const address = (await photo.getAttribute('src')) ?? ''
  const answer = await page.request.get(address)
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
  const { width, height, exif } = await sharp(await answer.body()).metadata()
  expect([width, height, exif]).toEqual([480, 480, undefined])
  const other = await someoneElse()
  expect((await other.request.get(address)).status()).toBe(404)
  await page.getByRole('button', { name: 'Haal de foto weg' }).click()
  await expect(page.getByRole('status')).toContainText('De foto is weg')
  expect((await page.request.get(address)).status()).toBe(404)
})
