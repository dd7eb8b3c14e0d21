import { Button, CloseButton, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { isNotEmpty, matches, type UseFormReturnType, useForm } from '@mantine/form'
import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import { DayField } from '~/patterns/day-field'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import classes from './product.module.css'
import { AUDIENCES, DOCUMENT_KINDS, DOCUMENT_LANGUAGES, type ReleaseValues } from './release'

interface Props {
  values: ReleaseValues
  submit: (values: ReleaseValues) => Promise<string>
  onDone: (version: string) => void
  onCancel: () => void
  action: string
}

type ReleaseFormOf = UseFormReturnType<ReleaseValues>

export function ReleaseForm({ values, submit, onDone, onCancel, action }: Props) {
  const t = useText()
  const required = isNotEmpty(t('product.required'))
  const url = matches(/^https:\/\/[^/\s]+/, t('product.release.url_wrong'))
  const form = useForm<ReleaseValues>({
    mode: 'controlled',
    initialValues: values,
    validate: {
      version: required,
      released_on: required,
      end_of_support_on: (end, { released_on: start }) =>
        end && start && end < start ? t('product.release.end_early') : null,
      files: {
        name: required,
        url,
        size: required,
        sha256: matches(/^[0-9a-f]{64}$/i, t('product.release.sum_wrong')),
      },
      documents: { title: required, url },
    },
  })
  return (
    <ResourceForm form={form} submit={submit} onDone={onDone} onCancel={onCancel} action={action}>
      <TextInput label={t('product.release.version')} maxLength={40} required {...form.getInputProps('version')} />
      <Pair>
        <DayField label={t('product.release.released')} required {...form.getInputProps('released_on')} />
        <DayField
          label={t('product.release.end_of_support')}
          description={t('product.release.end_of_support_what')}
          clearable
          {...form.getInputProps('end_of_support_on')}
        />
      </Pair>
      <Files form={form} />
      <Documents form={form} />
    </ResourceForm>
  )
}

function Files({ form }: { form: ReleaseFormOf }) {
  const t = useText()
  const file = { name: '', url: 'https://', size: '', sha256: '', audience: 'maintained' as const }
  return (
    <Stack gap="sm">
      <Text size="sm" fw={500}>
        {t('product.release.files')}
      </Text>
      {form.values.files.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what a row is.
        <fieldset key={index} className={classes.box}>
          <legend className={classes.legend}>{t('product.release.file', { number: index + 1 })}</legend>
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <TextInput
              flex={1}
              label={t('product.release.file_name')}
              required
              {...form.getInputProps(`files.${index}.name`)}
            />
            <CloseButton
              mt={26}
              aria-label={t('product.release.file_remove', { number: index + 1 })}
              onClick={() => form.removeListItem('files', index)}
            />
          </Group>
          <TextInput label={t('product.release.url')} required {...form.getInputProps(`files.${index}.url`)} />
          <TextInput label="SHA-256" required {...form.getInputProps(`files.${index}.sha256`)} />
          <Pair>
            <NumberInput
              label={t('product.release.size')}
              min={0}
              allowDecimal={false}
              required
              {...form.getInputProps(`files.${index}.size`)}
            />
            <Select
              label={t('product.audience')}
              data={AUDIENCES.map((value) => ({ value, label: t(`product.audience.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps(`files.${index}.audience`)}
            />
          </Pair>
        </fieldset>
      ))}
      <div>
        <Button variant="default" size="compact-sm" onClick={() => form.insertListItem('files', file)}>
          {t('product.release.file_add')}
        </Button>
      </div>
    </Stack>
  )
}

function Documents({ form }: { form: ReleaseFormOf }) {
  const t = useText()
  const { locale } = useIntl()
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const document = { kind: 'release_notes', language: 'en', title: '', url: 'https://' } as const
  return (
    <Stack gap="sm">
      <Text size="sm" fw={500}>
        {t('product.release.documents')}
      </Text>
      {form.values.documents.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what a row is.
        <fieldset key={index} className={classes.box}>
          <legend className={classes.legend}>{t('product.release.document', { number: index + 1 })}</legend>
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <TextInput
              flex={1}
              label={t('product.release.document_title')}
              required
              {...form.getInputProps(`documents.${index}.title`)}
            />
            <CloseButton
              mt={26}
              aria-label={t('product.release.document_remove', { number: index + 1 })}
              onClick={() => form.removeListItem('documents', index)}
            />
          </Group>
          <TextInput label={t('product.release.url')} required {...form.getInputProps(`documents.${index}.url`)} />
          <Pair>
            <Select
              label={t('product.kind')}
              data={DOCUMENT_KINDS.map((value) => ({ value, label: t(`product.document.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps(`documents.${index}.kind`)}
            />
            <Select
              label={t('product.release.language')}
              data={DOCUMENT_LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }))}
              allowDeselect={false}
              {...form.getInputProps(`documents.${index}.language`)}
            />
          </Pair>
        </fieldset>
      ))}
      <div>
        <Button variant="default" size="compact-sm" onClick={() => form.insertListItem('documents', document)}>
          {t('product.release.document_add')}
        </Button>
      </div>
    </Stack>
  )
}
