import { Select, Textarea } from '@mantine/core'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Tags } from '~/desk-macro/step-fields'
import { CLOSE_REASONS, CONSENT } from '~/support-request/dialogs'
import { type CloseReason, PRIORITIES, type Priority } from '~/support-request/request'
import { useSolvers } from '~/support-request/solvers'
import type { Typed, Verb } from './change'

interface Props {
  verb: Verb
  typed: Typed
  wrong: keyof Typed | undefined
  onChange: (change: Partial<Typed>) => void
}

/** What is the same for all of them. */
export function Fields({ verb, typed, wrong, onChange }: Props) {
  const t = useText()
  const error = (name: keyof Typed) => wrong === name && t('support_request.new.required')
  switch (verb) {
    case 'assign':
      return <Assignee value={typed.person_id} error={error('person_id')} onChange={onChange} />
    case 'tag':
    case 'untag':
      return <Tags {...{ value: typed.tags, error: error('tags') }} onTags={(tags) => onChange({ tags })} />
    case 'apply_macro':
      return <Macro value={typed.macro_id} error={error('macro_id')} onChange={onChange} />
    case 'prioritize':
      return (
        <>
          <Select
            label={t('support_request.priority')}
            data={PRIORITIES.map((value) => ({ value, label: t(`support_request.priority.${value}`) }))}
            allowDeselect={false}
            value={typed.priority}
            onChange={(priority) => onChange({ priority: priority as Priority })}
          />
          <Textarea
            label={t('support_request.reason')}
            description={t('support_request.priority_reason_who')}
            autosize
            minRows={2}
            required
            value={typed.why}
            error={error('why')}
            onChange={({ currentTarget }) => onChange({ why: currentTarget.value })}
          />
        </>
      )
    case 'close':
      return (
        <>
          <Select
            label={t('support_request.close_reason')}
            data={CLOSE_REASONS.map((value) => ({ value, label: t(`support_request.reason.${value}`) }))}
            allowDeselect={false}
            value={typed.reason}
            onChange={(reason) => onChange({ reason: reason as CloseReason })}
          />
          {CONSENT.includes(typed.reason) && (
            <Textarea
              label={t('support_request.consent')}
              description={t('support_request.consent_what')}
              autosize
              minRows={2}
              required
              value={typed.customer_consent}
              error={error('customer_consent')}
              onChange={({ currentTarget }) => onChange({ customer_consent: currentTarget.value })}
            />
          )}
        </>
      )
  }
}

interface OneProps {
  value: string
  error: string | false
  onChange: (change: Partial<Typed>) => void
}

function Assignee({ value, error, onChange }: OneProps) {
  const t = useText()
  return (
    <Select
      label={t('support_request.assignee')}
      data={useSolvers()}
      searchable
      required
      value={value || null}
      error={error}
      onChange={(person) => onChange({ person_id: person ?? '' })}
    />
  )
}

function Macro({ value, error, onChange }: OneProps) {
  const t = useText()
  const macros = api.useQuery('get', '/desk-macros', { params: { query: { limit: 200 } } })
  return (
    <Select
      label={t('desk_macro.one')}
      data={(macros.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      searchable
      required
      nothingFoundMessage={t('desk_macro.apply.none')}
      value={value || null}
      error={error}
      onChange={(macro) => onChange({ macro_id: macro ?? '' })}
    />
  )
}
