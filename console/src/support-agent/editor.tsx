import { ActionIcon, Button, Group, Modal, MultiSelect, NumberInput, Select, Stack, Switch, Text } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { api, http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { DayField } from '~/patterns/day-field'
import { ResourceForm } from '~/patterns/resource-form'
import { useSolvers } from '~/support-request/solvers'
import { filledRows } from './profile'

export type SupportAgent = Item<'/support-agents'>
type Language = SupportAgent['languages'][number]

const LANGUAGES: readonly Language[] = ['fr', 'it', 'de', 'es']
/** What no other skill names. */
const REST = 'rest'

/** A new support agent, or all that may change of one: who it is stays. */
export function SupportAgentEditor({ before, onClose }: { before?: SupportAgent | undefined; onClose: () => void }) {
  const t = useText()
  const staff = useSolvers()
  const calendars = api.useQuery('get', '/calendars', { params: { query: { limit: 200 } } })
  const products = api.useQuery('get', '/products', { params: { query: { limit: 200 } } })
  const required = isNotEmpty(t('support_agent.required'))
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      person_id: before?.person_id ?? '',
      calendar_id: before?.calendar_id ?? '',
      takes_requests: before?.takes_requests ?? true,
      most_open: before?.most_open ?? ('' as number | ''),
      languages: before?.languages ?? ([] as Language[]),
      skills: (before?.skills ?? [{ level: 1 }]).map(({ product_id, level }) => ({
        product_id: product_id ?? REST,
        level: String(level),
      })),
      absences: before?.absences ?? [],
    },
    validate: { person_id: required, calendar_id: required },
  })

  async function submit({ person_id, most_open, skills, absences, ...rest }: typeof form.values) {
    const common = {
      ...rest,
      skills: filledRows(skills, 'product_id').map(({ product_id, level }) => ({
        level: Number(level),
        ...(product_id !== REST && { product_id }),
      })),
      absences: filledRows(absences, 'from', 'to'),
    }
    if (before) {
      const headers = { 'If-Match': `"${before.version}"` }
      const params = { path: { id: before.id } }
      await http.PATCH('/support-agents/{id}', {
        params,
        headers,
        body: { ...common, most_open: most_open === '' ? null : most_open },
      })
    } else {
      await http.POST('/support-agents', { body: { ...common, person_id, ...(most_open !== '' && { most_open }) } })
    }
    await refresh('/support-agents')
    const name = before?.name ?? staff.find(({ value }) => value === person_id)?.label ?? ''
    void notify(t('support_agent.edit.done', { name }))
  }

  const levels = ['1', '2', '3'].map((value) => ({ value, label: t(`support_agent.level.${value}`) }))
  const named = (products.data?.items ?? []).map(({ id, name, platform }) => ({
    value: id,
    label: `${name} (${platform})`,
  }))
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      closeOnClickOutside={false}
      title={before ? t('support_agent.edit.title', { name: before.name }) : t('support_agent.create.title')}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm
        form={form}
        submit={submit}
        onDone={onClose}
        onCancel={onClose}
        action={t(before ? 'support_agent.edit.action' : 'support_agent.create.action')}
      >
        {!before && (
          <Select
            label={t('support_agent.person')}
            data={staff}
            searchable
            required
            data-autofocus
            openOnFocus={false}
            {...form.getInputProps('person_id')}
          />
        )}
        <Select
          label={t('support_agent.calendar')}
          description={t('support_agent.calendar_what')}
          data={(calendars.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          required
          allowDeselect={false}
          {...form.getInputProps('calendar_id')}
        />
        <Switch
          label={t('support_agent.takes_requests')}
          description={t('support_agent.takes_requests_what')}
          {...form.getInputProps('takes_requests', { type: 'checkbox' })}
        />
        <NumberInput
          label={t('support_agent.most_open')}
          description={t('support_agent.most_open_what')}
          min={1}
          max={10_000}
          allowDecimal={false}
          {...form.getInputProps('most_open')}
        />
        <MultiSelect
          label={t('support_agent.languages')}
          description={t('support_agent.languages_what')}
          data={LANGUAGES.map((value) => ({ value, label: t(`support_agent.language.${value}`) }))}
          {...form.getInputProps('languages')}
        />
        <Rows
          title={t('support_agent.skills')}
          what={t('support_agent.skills_what')}
          add={t('support_agent.add_skill')}
          onAdd={() => form.insertListItem('skills', { product_id: '', level: '1' })}
        >
          {form.values.skills.map((_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place.
            <Group key={at} wrap="wrap" align="flex-end" gap="xs">
              <Select
                aria-label={t('support_agent.product')}
                data={[{ value: REST, label: t('support_agent.all_products') }, ...named]}
                searchable
                style={{ flex: '1 1 12rem' }}
                {...form.getInputProps(`skills.${at}.product_id`)}
              />
              <Select
                aria-label={t('support_agent.level')}
                data={levels}
                allowDeselect={false}
                w="9rem"
                {...form.getInputProps(`skills.${at}.level`)}
              />
              <Remove
                label={t('support_agent.remove_skill', { number: at + 1 })}
                onClick={() => form.removeListItem('skills', at)}
              />
            </Group>
          ))}
        </Rows>
        <Rows
          title={t('support_agent.absences')}
          what={t('support_agent.absences_what')}
          add={t('support_agent.add_absence')}
          onAdd={() => form.insertListItem('absences', { from: '', to: '' })}
        >
          {form.values.absences.map((absence, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place.
            <Group key={at} wrap="wrap" align="flex-end" gap="xs">
              <DayField
                aria-label={t('support_agent.absent_from')}
                style={{ flex: '1 1 9rem' }}
                value={absence.from || null}
                onChange={(day) => form.setFieldValue(`absences.${at}.from`, day ?? '')}
                error={form.errors[`absences.${at}.from`]}
              />
              <DayField
                aria-label={t('support_agent.absent_to')}
                style={{ flex: '1 1 9rem' }}
                value={absence.to || null}
                onChange={(day) => form.setFieldValue(`absences.${at}.to`, day ?? '')}
                error={form.errors[`absences.${at}.to`]}
              />
              <Remove
                label={t('support_agent.remove_absence', { number: at + 1 })}
                onClick={() => form.removeListItem('absences', at)}
              />
            </Group>
          ))}
        </Rows>
      </ResourceForm>
    </Modal>
  )
}

interface RowsProps {
  title: string
  what: string
  add: string
  onAdd: () => void
  children: ReactNode
}

function Rows({ title, what, add, onAdd, children }: RowsProps) {
  return (
    <Stack gap="xs" role="group" aria-label={title}>
      <div>
        <Text size="sm" fw={500}>
          {title}
        </Text>
        <Text size="xs" c="dimmed">
          {what}
        </Text>
      </div>
      {children}
      <div>
        <Button variant="default" size="xs" onClick={onAdd}>
          {add}
        </Button>
      </div>
    </Stack>
  )
}

function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} size={36} onClick={onClick}>
      <IconX size={16} />
    </ActionIcon>
  )
}
