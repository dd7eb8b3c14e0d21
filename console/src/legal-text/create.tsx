import { Select, Textarea, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { api, http, refresh } from '~/app/api/client'
import { LANGUAGE_NAMES, LANGUAGES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useSession } from '~/app/session'
import { CountriesField } from '~/patterns/countries-field'
import { filled } from '~/patterns/form-fields'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { KINDS, type LegalText } from './legal-text'
import { createLegalTextRoute } from './routes'

/** A version of a new text, or the next version of one that is there. */
export function CreateLegalText() {
  const t = useText()
  const { from } = createLegalTextRoute.useSearch()
  const query = api.useQuery(
    'get',
    '/legal-texts/{id}',
    { params: { path: { id: from ?? '' } } },
    { enabled: from !== undefined },
  )
  const waiting = from !== undefined && query.isPending
  return (
    <>
      <PageHeader title={t('legal_text.create.title')} parent={{ label: t('legal_text.title'), to: '/legal-texts' }} />
      <PageBody form>{waiting ? <Loading /> : <CreateForm before={query.data} />}</PageBody>
    </>
  )
}

function CreateForm({ before }: { before: LegalText | undefined }) {
  const t = useText()
  const navigate = useNavigate()
  const { person } = useSession()
  const products = api.useQuery('get', '/products', { params: { query: { limit: 200 } } }).data?.items ?? []
  const required = isNotEmpty(t('legal_text.required'))
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      kind: before?.kind ?? 'eula',
      title: before?.title ?? '',
      version_label: '',
      language: before?.language ?? person.language,
      product_code: before?.product_code ?? null,
      countries: before?.countries ?? [],
      valid_from: '',
      body: before?.body ?? '',
    },
    validate: { title: required, version_label: required, body: required },
  })

  async function submit(values: typeof form.values) {
    const { product_code, valid_from, ...rest } = values
    const { data } = await http.POST('/legal-texts', { body: { ...rest, ...filled({ product_code, valid_from }) } })
    if (!data) throw new Error('answer without text')
    void refresh('/legal-texts')
    void notify(t('legal_text.create.done', { title: data.title, version: data.version_label }))
    return data
  }

  return (
    <ResourceForm
      form={form}
      submit={submit}
      onDone={({ id }) => void navigate({ to: '/legal-texts', search: { open: id } as never, replace: true })}
      onCancel={() => void navigate({ to: '/legal-texts' })}
      action={t('legal_text.create.action')}
    >
      <TextInput label={t('legal_text.name')} required {...form.getInputProps('title')} />
      <Pair>
        <Select
          label={t('legal_text.kind')}
          data={KINDS.map((value) => ({ value, label: t(`legal_text.kind.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
        <Select
          label={t('legal_text.language')}
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
        <TextInput
          label={t('legal_text.version')}
          description={t('legal_text.version_what')}
          required
          {...form.getInputProps('version_label')}
        />
        <TextInput
          type="date"
          label={t('legal_text.valid_from')}
          description={t('legal_text.valid_from_what')}
          {...form.getInputProps('valid_from')}
        />
      </Pair>
      <Select
        label={t('legal_text.product')}
        placeholder={t('legal_text.all_products')}
        data={products.map(({ code, name }) => ({ value: code, label: name }))}
        clearable
        clearButtonProps={{ 'aria-label': t('legal_text.all_products') }}
        {...form.getInputProps('product_code')}
      />
      <CountriesField
        label={t('legal_text.countries')}
        placeholder={form.values.countries.length === 0 ? t('legal_text.everywhere') : ''}
        {...form.getInputProps('countries')}
      />
      <Textarea
        label={t('legal_text.body')}
        description={t('legal_text.body_what')}
        required
        autosize
        minRows={10}
        maxRows={30}
        {...form.getInputProps('body')}
      />
    </ResourceForm>
  )
}
