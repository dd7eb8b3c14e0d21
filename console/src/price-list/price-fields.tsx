import { ActionIcon, Button, CloseButton, NumberInput, Select } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconX } from '@tabler/icons-react'
import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import { digitsOf } from './amount'
import type { ItemChoices } from './items'
import { FIRST_BAND, type PriceListValues } from './price-list'
import classes from './price-list.module.css'

type Form = UseFormReturnType<PriceListValues>

/** Each product or suite with its bands: from so many units on, so much for each. */
export function PriceFields({ form, items }: { form: Form; items: ItemChoices }) {
  const t = useText()
  const { prices } = form.values
  const taken = prices.map(({ item }) => item)
  return (
    <section className={classes.prices} aria-label={t('price_list.prices')}>
      <h2>{t('price_list.prices')}</h2>
      <p>{t('price_list.prices_what')}</p>
      {prices.map(({ item }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what a row is.
        <fieldset key={index} className={classes.box}>
          <legend className={classes.legend}>{t('price_list.price', { number: index + 1 })}</legend>
          <div className={classes.item}>
            <Select
              label={t('price_list.item')}
              data={items.map(({ group, items }) => ({
                group,
                items: items.filter(({ value }) => value === item || !taken.includes(value)),
              }))}
              searchable
              required
              {...form.getInputProps(`prices.${index}.item`)}
            />
            <CloseButton
              mt={26}
              aria-label={t('price_list.price_remove', { number: index + 1 })}
              onClick={() => form.removeListItem('prices', index)}
            />
          </div>
          <Bands form={form} price={index} />
        </fieldset>
      ))}
      {form.errors.prices && (
        <p role="alert" className={classes.error}>
          {form.errors.prices}
        </p>
      )}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => form.insertListItem('prices', { item: null, bands: [FIRST_BAND] })}
        >
          {t('price_list.price_add')}
        </Button>
      </div>
    </section>
  )
}

function Bands({ form, price }: { form: Form; price: number }) {
  const t = useText()
  const { locale } = useIntl()
  const { currency } = form.values
  const digits = digitsOf(currency)
  const separator = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value
  const path = `prices.${price}.bands`
  const bands = form.values.prices[price]?.bands ?? []
  return (
    <div className={classes.bands}>
      <span className={classes.bandHead}>{t('price_list.from_units')}</span>
      <span className={classes.bandHead}>{t('price_list.amount', { currency: currency || '–' })}</span>
      <span />
      {bands.map((_, band) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what a row is.
        <div key={band} className={classes.band}>
          <NumberInput
            aria-label={t('price_list.from_units_of', { number: band + 1 })}
            min={1}
            clampBehavior="none"
            allowDecimal={false}
            hideControls
            readOnly={band === 0}
            {...form.getInputProps(`${path}.${band}.from_units`)}
          />
          <NumberInput
            aria-label={t('price_list.amount_of', { number: band + 1 })}
            min={0}
            clampBehavior="none"
            allowNegative={false}
            decimalScale={digits}
            decimalSeparator={separator ?? '.'}
            hideControls
            {...form.getInputProps(`${path}.${band}.amount`)}
          />
          {band > 0 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              mt={4}
              aria-label={t('price_list.band_remove', { number: band + 1 })}
              onClick={() => form.removeListItem(path, band)}
            >
              <IconX size={14} />
            </ActionIcon>
          )}
        </div>
      ))}
      <div className={classes.bandAdd}>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => form.insertListItem(path, { from_units: '', amount: '' })}
        >
          {t('price_list.band_add')}
        </Button>
      </div>
    </div>
  )
}
