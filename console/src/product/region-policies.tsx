import { Button, CloseButton, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useText } from '~/app/i18n/text'
import { CountriesField } from '~/patterns/countries-field'
import { Pair } from '~/patterns/pair'
import type { ProductValues } from './edit-form'
import classes from './product.module.css'

/** What differs in some countries; an empty field stays as everywhere. */
export function RegionPolicies({ form }: { form: UseFormReturnType<ProductValues> }) {
  const t = useText()
  const place = 'expiry_policy.regions'
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" fw={500}>
          {t('product.exceptions')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('product.exceptions_what')}
        </Text>
      </div>
      {form.values.expiry_policy.regions.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what a row is.
        <fieldset key={index} className={classes.box}>
          <legend className={classes.legend}>{t('product.exception', { number: index + 1 })}</legend>
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <CountriesField
              flex={1}
              label={t('product.exception_countries')}
              required
              {...form.getInputProps(`${place}.${index}.countries`)}
            />
            <CloseButton
              mt={26}
              aria-label={t('product.exception_remove', { number: index + 1 })}
              onClick={() => form.removeListItem(place, index)}
            />
          </Group>
          <Pair>
            <TextInput
              label={t('product.notice_days')}
              description={t('product.exception_empty')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps(`${place}.${index}.notice_days`)}
            />
            <NumberInput
              label={t('product.grace_days')}
              description={t('product.exception_empty')}
              min={0}
              max={365}
              clampBehavior="none"
              allowDecimal={false}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps(`${place}.${index}.grace_days`)}
            />
          </Pair>
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => form.insertListItem(place, { countries: [], notice_days: '', grace_days: '' })}
        >
          {t('product.exception_add')}
        </Button>
      </div>
    </Stack>
  )
}
