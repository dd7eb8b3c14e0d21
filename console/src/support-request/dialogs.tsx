import { Modal, Select, Textarea } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { api, http, refresh } from '~/app/api/client'
import { asProblem } from '~/app/api/problem'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useSession } from '~/app/session'
import { filled } from '~/patterns/form-fields'
import { ResourceForm } from '~/patterns/resource-form'
import { byCandidate, candidateText } from './candidates'
import { type CloseReason, ifMatch, PRIORITIES, type Priority, type SupportRequest } from './request'
import { SOLVERS, useSolvers } from './solvers'

export interface DialogProps {
  request: SupportRequest
  onClose: () => void
}

export const CLOSE_REASONS: readonly CloseReason[] = [
  'confirmed',
  'withdrawn',
  'duplicate',
  'not_entitled',
  'not_reproducible',
]
/** What needs the customer’s word, written down. */
export const CONSENT: readonly string[] = ['duplicate', 'not_reproducible']

export const target = (request: SupportRequest) => ({
  params: { path: { id: request.id } },
  headers: ifMatch(request.version),
})

/** What every dialog of a case does when it is through, and when the case has changed meanwhile. */
export function useDone({ request, onClose }: DialogProps) {
  const t = useText()
  return {
    onDone: () => {
      onClose()
      void notify(t('support_request.saved', { number: request.number }))
      void refresh('/support-requests')
    },
    /** A stale version is fetched anew, so that the next try is made with it. */
    guarded: async (call: Promise<unknown>) => {
      try {
        return await call
      } catch (error) {
        if ([409, 412].includes(asProblem(error).status)) void refresh('/support-requests')
        throw error
      }
    },
  }
}

export function Frame({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const t = useText()
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      {children}
    </Modal>
  )
}

export function AssignDialog(props: DialogProps) {
  const { request, onClose } = props
  const t = useText()
  const { person } = useSession()
  const done = useDone(props)
  const solvers = useSolvers()
  const candidates = api.useQuery('get', '/support-requests/{id}/candidates', { params: { path: { id: request.id } } })
  const first = request.assignee?.id === person.id || !SOLVERS.includes(person.role) ? '' : person.id
  const form = useForm({
    mode: 'controlled',
    initialValues: { person_id: first },
    validate: { person_id: isNotEmpty(t('support_request.assign.missing')) },
  })
  return (
    <Frame title={t('support_request.do.assign')} onClose={onClose}>
      <ResourceForm
        form={form}
        submit={(body) => done.guarded(http.POST('/support-requests/{id}/assign', { ...target(request), body }))}
        onDone={done.onDone}
        onCancel={onClose}
        action={t('support_request.assign.action')}
      >
        <Select
          label={t('support_request.assignee')}
          description={request.assignee && t('support_request.assign.told')}
          data={byCandidate(solvers, candidates.data?.items ?? []).map(({ value, label, candidate }) => ({
            value,
            label: candidate ? `${label} · ${candidateText(candidate, t)}` : label,
          }))}
          searchable
          openOnFocus={false}
          required
          data-autofocus
          {...form.getInputProps('person_id')}
        />
      </ResourceForm>
    </Frame>
  )
}

export function PriorityDialog(props: DialogProps) {
  const { request, onClose } = props
  const t = useText()
  const done = useDone(props)
  const form = useForm({
    mode: 'controlled',
    initialValues: { priority: request.priority as Priority, reason: '' },
    validate: { reason: isNotEmpty(t('support_request.priority_reason_missing')) },
  })
  return (
    <Frame title={t('support_request.do.priority')} onClose={onClose}>
      <ResourceForm
        form={form}
        submit={(body) => done.guarded(http.POST('/support-requests/{id}/priority', { ...target(request), body }))}
        onDone={done.onDone}
        onCancel={onClose}
        action={t('support_request.priority_action')}
      >
        <Select
          label={t('support_request.priority')}
          data={PRIORITIES.map((value) => ({ value, label: t(`support_request.priority.${value}`) }))}
          allowDeselect={false}
          data-autofocus
          {...form.getInputProps('priority')}
        />
        <Textarea
          label={t('support_request.reason')}
          description={t('support_request.priority_reason_who')}
          required
          autosize
          minRows={2}
          {...form.getInputProps('reason')}
        />
      </ResourceForm>
    </Frame>
  )
}

export function ProposeDialog(props: DialogProps) {
  const { request, onClose } = props
  const t = useText()
  const done = useDone(props)
  const form = useForm({
    mode: 'controlled',
    initialValues: { body: '' },
    validate: { body: isNotEmpty(t('support_request.new.required')) },
  })
  return (
    <Frame title={t('support_request.do.propose_solution')} onClose={onClose}>
      <ResourceForm
        form={form}
        submit={(body) =>
          done.guarded(http.POST('/support-requests/{id}/propose-solution', { ...target(request), body }))
        }
        onDone={done.onDone}
        onCancel={onClose}
        action={t('support_request.propose_action')}
      >
        <Textarea
          label={t('support_request.solution')}
          description={t('support_request.solution_who')}
          required
          autosize
          minRows={5}
          data-autofocus
          {...form.getInputProps('body')}
        />
      </ResourceForm>
    </Frame>
  )
}

export function CloseDialog(props: DialogProps) {
  const { request, onClose } = props
  const t = useText()
  const done = useDone(props)
  const reasons = CLOSE_REASONS.filter((reason) => reason !== 'confirmed' || request.status === 'solution_proposed')
  const form = useForm({
    mode: 'controlled',
    initialValues: { reason: (reasons[0] ?? 'withdrawn') as CloseReason, customer_consent: '' },
    validate: {
      customer_consent: (value, { reason }) =>
        value.trim() || !CONSENT.includes(reason) ? null : t('support_request.consent_missing'),
    },
  })

  function submit({ reason, customer_consent }: typeof form.values) {
    const body = { reason, ...filled({ customer_consent: CONSENT.includes(reason) ? customer_consent : '' }) }
    return done.guarded(http.POST('/support-requests/{id}/close', { ...target(request), body }))
  }

  return (
    <Frame title={t('support_request.do.close')} onClose={onClose}>
      <ResourceForm
        form={form}
        submit={submit}
        onDone={done.onDone}
        onCancel={onClose}
        action={t('support_request.close_action')}
      >
        <Select
          label={t('support_request.close_reason')}
          data={reasons.map((value) => ({ value, label: t(`support_request.reason.${value}`) }))}
          allowDeselect={false}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        {CONSENT.includes(form.values.reason) && (
          <Textarea
            label={t('support_request.consent')}
            description={t('support_request.consent_what')}
            required
            autosize
            minRows={2}
            {...form.getInputProps('customer_consent')}
          />
        )}
      </ResourceForm>
    </Frame>
  )
}

export function ConfirmDialog(props: DialogProps) {
  const { request, onClose } = props
  const t = useText()
  const done = useDone(props)
  const form = useForm({ mode: 'controlled', initialValues: { rating: '', comment: '' } })

  function submit({ rating, comment }: typeof form.values) {
    const body = { ...(rating && { rating: Number(rating) }), ...filled({ comment }) }
    return done.guarded(http.POST('/support-requests/{id}/confirm', { ...target(request), body }))
  }

  return (
    <Frame title={t('support_request.confirm.title')} onClose={onClose}>
      <ResourceForm
        form={form}
        submit={submit}
        onDone={done.onDone}
        onCancel={onClose}
        action={t('support_request.do.confirm')}
      >
        <p>{t('support_request.confirm.effect', { number: request.number })}</p>
        <Select
          label={t('support_request.confirm.rating')}
          data={['5', '4', '3', '2', '1'].map((value) => ({ value, label: t(`support_request.stars.${value}`) }))}
          clearable
          {...form.getInputProps('rating')}
        />
        <Textarea
          label={t('support_request.confirm.comment')}
          autosize
          minRows={2}
          {...form.getInputProps('comment')}
        />
      </ResourceForm>
    </Frame>
  )
}
