import { Button, CloseButton, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useText } from '~/app/i18n/text'
import type { ProductValues } from './edit-form'
import { WHENS } from './product'

/** Always there: the server adds them back. */
const FIXED = ['update', 'scan']

/** The switches that the product asks about, and when each is on. */
export function FeatureFields({ form }: { form: UseFormReturnType<ProductValues> }) {
  const t = useText()
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" fw={500}>
          {t('product.features')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('product.features_what')}
        </Text>
      </div>
      {form.values.features.map(({ name }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what a row is.
        <Group key={index} gap="sm" wrap="nowrap" align="flex-start">
          <TextInput
            flex={1}
            aria-label={t('product.feature')}
            readOnly={FIXED.includes(name)}
            {...form.getInputProps(`features.${index}.name`)}
          />
          <Select
            flex={1}
            aria-label={t('product.when')}
            data={WHENS.map((value) => ({ value, label: t(`product.when.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps(`features.${index}.when`)}
          />
          <CloseButton
            mt={4}
            aria-label={t('product.feature_remove', { name })}
            disabled={FIXED.includes(name)}
            onClick={() => form.removeListItem('features', index)}
          />
        </Group>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => form.insertListItem('features', { name: '', when: 'maintained' })}
        >
          {t('product.feature_add')}
        </Button>
      </div>
    </Stack>
  )
}
