import { expect, test } from 'vitest'
import { catalogs, domainOf } from './catalog'

test('a domain comes when it is needed, and with every language from then on', async () => {
  await catalogs.open('en')
  expect(catalogs.get('en')).toHaveProperty(['app.sign_out'])
  expect(catalogs.get('en')).not.toHaveProperty(['license.words.normal'])

  await catalogs.need('license', 'en')
  expect(catalogs.get('en')).toHaveProperty(['license.words.normal'])
  expect(catalogs.get('en')).toHaveProperty(['app.sign_out'])

  await catalogs.open('de')
  expect(catalogs.get('de')).toHaveProperty(['license.words.normal'])
})

test('what the navigation says is there before its domain', async () => {
  await catalogs.open('fr')
  expect(catalogs.get('fr')).toHaveProperty(['sent_mail.title'])
  expect(catalogs.get('fr')).not.toHaveProperty(['sent_mail.subject'])
})

test('asking twice loads once; a word that is no domain has nothing to load', () => {
  expect(catalogs.need('product', 'it')).toBe(catalogs.need('product', 'it'))
  expect(catalogs.need('nothing', 'it')).toBeUndefined()
  expect(domainOf('service_plan.title')).toBe('service-plan')
})
