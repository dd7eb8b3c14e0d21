import { Select, Textarea, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { api, http, refresh } from '~/app/api/client'
import { LANGUAGE_NAMES } from '~/app/i18n/languages'
import { useLanguage } from '~/app/i18n/provider'
import { useText } from '~/app/i18n/text'
import { useCan, useSession } from '~/app/session'
import { filled } from '~/patterns/form-fields'
import { ResourceForm } from '~/patterns/resource-form'
import { CustomerField } from './customer-field'
import { FirstFiles } from './first-files'
import { forgetDraft, keepNewDraft, keptDraft } from './new-draft'
import { PhoneQuestions } from './phone-questions'
import { NOBODY_CALLS, phoned } from './phoned'
import { PriorityCards } from './priority-cards'
import { ALWAYS_OPEN, CATEGORIES, type Category, type Priority, type SupportRequest } from './request'

interface Props {
  category: Category | undefined
  /** The license that it is about. */
  license: string | undefined
  /** An earlier request that it goes on from. */
  previous: string | undefined
  onDone: (request: SupportRequest, files: readonly File[]) => void
  onCancel: () => void
}

/** Subject first; what the priority means for the time to an answer is said on it. */
export function NewRequestForm({ category, license, previous, onDone, onCancel }: Props) {
  const t = useText()
  const intl = useIntl()
  const { language } = useLanguage()
  const { organization, person } = useSession()
  const own = organization.kind === 'customer'
  const can = useCan()
  const answersCalls = can('support_request.confirm_call')
  const required = isNotEmpty(t('support_request.new.required'))
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      organization_id: own ? organization.id : '',
      subject: '',
      product_code: '',
      category: category ?? ('product' as Category),
      description: '',
      business_impact: '',
      priority_requested: 'p3' as Priority,
      phone: NOBODY_CALLS,
      // What was begun about something else is no draft of this.
      ...(!category && !license && !previous && keptDraft(person.id)),
    },
    validate: {
      phone: {
        name: (value, { phone }) => (phone.calling && phone.around_the_clock ? required(value) : null),
        phone: (value, { phone }) => (phone.calling && phone.around_the_clock ? required(value) : null),
      },
      organization_id: required,
      subject: required,
      description: required,
      product_code: (value, { category: chosen }) =>
        value || ALWAYS_OPEN.includes(chosen) ? null : t('support_request.new.product_missing'),
      business_impact: (value, { priority_requested }) =>
        value.trim() || !['p1', 'p2'].includes(priority_requested) ? null : t('support_request.new.impact_missing'),
    },
  })
  const { organization_id, priority_requested } = form.values
  const [files, setFiles] = useState<File[]>([])
  useEffect(() => keepNewDraft(person.id, form.values), [person.id, form.values])
  const licenses = api.useQuery(
    'get',
    '/licenses',
    { params: { query: { limit: 200, ...(!own && { customer_id: organization_id }) } } },
    { enabled: organization_id !== '' },
  ).data?.items
  const products = [...new Map(licenses?.map(({ product }) => [product.code, product.name])).entries()]
  const about = licenses?.find(({ id }) => id === license)
  const only = products.length === 1 ? products[0]?.[0] : undefined
  const earlier = useEarlier(previous)
  const given = about?.product.code ?? earlier?.product?.code ?? only

  // What there is to choose from comes after the form does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each, whatever the person chooses later.
  useEffect(() => {
    if (given && !form.values.product_code) form.setFieldValue('product_code', given)
  }, [given])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the earlier request is there.
  useEffect(() => {
    if (!earlier) return
    form.setValues({ subject: earlier.subject, category: earlier.category, organization_id: earlier.customer.id })
  }, [earlier])

  async function submit(values: typeof form.values) {
    const { organization_id: customer, subject, description, business_impact } = values
    const { data } = await http.POST('/support-requests', {
      body: {
        category: values.category,
        subject,
        description,
        priority_requested: values.priority_requested,
        // English is the support language; the others are best effort.
        language,
        ...filled({ business_impact, product_code: values.product_code }),
        ...(about && about.product.code === values.product_code && { license_id: about.id }),
        ...(!own && { organization_id: customer }),
        ...(previous && { previous_id: previous }),
        ...phoned(values.phone),
      },
    })
    if (!data) throw new Error('answer without request')
    void refresh('/support-requests')
    return data
  }

  return (
    <ResourceForm
      form={form}
      submit={submit}
      onDone={(request) => {
        forgetDraft(person.id)
        onDone(request, files)
      }}
      onCancel={() => {
        forgetDraft(person.id)
        onCancel()
      }}
      action={t('support_request.new.action')}
    >
      {!own && <CustomerField {...form.getInputProps('organization_id')} label={t('support_request.company')} />}
      <TextInput
        label={t('support_request.subject')}
        description={t('support_request.new.subject_what')}
        maxLength={200}
        required
        data-autofocus
        {...form.getInputProps('subject')}
      />
      <Select
        label={t('support_request.category')}
        data={CATEGORIES.map((value) => ({ value, label: t(`support_request.category.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps('category')}
      />
      <Select
        label={t('support_request.product')}
        data={products.map(([value, label]) => ({ value, label }))}
        required={!ALWAYS_OPEN.includes(form.values.category)}
        nothingFoundMessage={t('support_request.new.no_product')}
        {...form.getInputProps('product_code')}
      />
      <Textarea
        label={t('support_request.description')}
        description={t('support_request.new.description_what')}
        autosize
        minRows={5}
        required
        {...form.getInputProps('description')}
      />
      <PriorityCards
        label={t('support_request.new.priority')}
        offering={own ? organization.support_offering : undefined}
        value={priority_requested}
        onChange={(value) => form.setFieldValue('priority_requested', value)}
      />
      <Textarea
        label={t('support_request.impact')}
        description={t('support_request.new.impact_what')}
        autosize
        minRows={2}
        required={['p1', 'p2'].includes(priority_requested)}
        {...form.getInputProps('business_impact')}
      />
      {can('support_request.attach') && <FirstFiles files={files} onChange={setFiles} />}
      {answersCalls && <PhoneQuestions form={form as never} />}
      {!intl.locale.startsWith('en') && (
        <p>{t('support_request.new.language', { language: LANGUAGE_NAMES[language] })}</p>
      )}
    </ResourceForm>
  )
}

/** What a new request that goes on from it is prefilled with. */
function useEarlier(previous: string | undefined): SupportRequest | undefined {
  const options = { enabled: previous !== undefined, staleTime: Number.POSITIVE_INFINITY }
  return api.useQuery('get', '/support-requests/{id}', { params: { path: { id: previous ?? '' } } }, options).data
}
