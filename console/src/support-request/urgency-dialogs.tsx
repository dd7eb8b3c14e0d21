import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { filled } from '~/patterns/form-fields'
import { ResourceForm } from '~/patterns/resource-form'
import { type DialogProps, Frame, target, useDone } from './dialogs'
import { PRIORITIES, type Priority } from './request'
import type { UrgentAction } from './urgency'

const REASONS = [
  'business_critical',
  'no_resolution_in_sight',
  'unresolved_technical_issue',
  'poor_or_slow_response',
] as const
const REPRODUCTION = ['reproduced', 'sometimes', 'not_reproduced', 'not_tried'] as const
const OUTCOMES = ['fixed', 'workaround', 'not_a_defect', 'will_not_fix', 'more_information_needed'] as const

function ConfirmCallDialog(props: DialogProps) {
  const t = useText()
  const done = useDone(props)
  const form = useForm({
    mode: 'controlled',
    initialValues: { around_the_clock: true, name: '', phone: '' },
    validate: {
      name: (value, { around_the_clock }) =>
        value.trim() || !around_the_clock ? null : t('support_request.new.required'),
      phone: (value, { around_the_clock }) =>
        value.trim() || !around_the_clock ? null : t('support_request.new.required'),
    },
  })
  return (
    <Frame title={t('support_request.do.confirm_call')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={(contact) =>
          done.guarded(
            http.POST('/support-requests/{id}/confirm-call', { ...target(props.request), body: { contact } }),
          )
        }
        onDone={done.onDone}
        onCancel={props.onClose}
        action={t('support_request.call.action')}
      >
        <Checkbox
          label={t('support_request.call.around_the_clock')}
          description={t(
            form.values.around_the_clock ? 'support_request.call.counts' : 'support_request.call.becomes_p2',
          )}
          {...form.getInputProps('around_the_clock', { type: 'checkbox' })}
        />
        <TextInput
          label={t('support_request.call.name')}
          required={form.values.around_the_clock}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('support_request.call.phone')}
          type="tel"
          required={form.values.around_the_clock}
          {...form.getInputProps('phone')}
        />
      </ResourceForm>
    </Frame>
  )
}

function RequestPriorityDialog(props: DialogProps) {
  const t = useText()
  const done = useDone(props)
  const others = PRIORITIES.filter((priority) => priority !== props.request.priority)
  const form = useForm({
    mode: 'controlled',
    initialValues: { priority: (others[0] ?? 'p3') as Priority, business_impact: '' },
    validate: { business_impact: isNotEmpty(t('support_request.new.impact_missing')) },
  })
  return (
    <Frame title={t('support_request.do.request_priority')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={(body) =>
          done.guarded(http.POST('/support-requests/{id}/request-priority', { ...target(props.request), body }))
        }
        onDone={done.onDone}
        onCancel={props.onClose}
        action={t('support_request.ask_action')}
      >
        <p>{t('support_request.ask_what')}</p>
        <Select
          label={t('support_request.priority')}
          data={others.map((value) => ({ value, label: t(`support_request.priority.${value}`) }))}
          allowDeselect={false}
          data-autofocus
          {...form.getInputProps('priority')}
        />
        <Textarea
          label={t('support_request.impact')}
          description={t('support_request.new.impact_what')}
          required
          autosize
          minRows={3}
          {...form.getInputProps('business_impact')}
        />
      </ResourceForm>
    </Frame>
  )
}

function DeclinePriorityDialog(props: DialogProps) {
  const t = useText()
  const done = useDone(props)
  const form = useForm({
    mode: 'controlled',
    initialValues: { reason: '' },
    validate: { reason: isNotEmpty(t('support_request.priority_reason_missing')) },
  })
  return (
    <Frame title={t('support_request.do.decline_priority')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={(body) =>
          done.guarded(http.POST('/support-requests/{id}/decline-priority', { ...target(props.request), body }))
        }
        onDone={done.onDone}
        onCancel={props.onClose}
        action={t('support_request.decline_action')}
      >
        <Textarea
          label={t('support_request.reason')}
          description={t('support_request.priority_reason_who')}
          required
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('reason')}
        />
      </ResourceForm>
    </Frame>
  )
}

function EscalateDialog(props: DialogProps) {
  const t = useText()
  const done = useDone(props)
  const form = useForm({
    mode: 'controlled',
    initialValues: { reason: REASONS[0] as (typeof REASONS)[number], business_impact: '' },
    validate: { business_impact: isNotEmpty(t('support_request.new.impact_missing')) },
  })
  return (
    <Frame title={t('support_request.do.escalate')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={(body) =>
          done.guarded(http.POST('/support-requests/{id}/escalate', { ...target(props.request), body }))
        }
        onDone={done.onDone}
        onCancel={props.onClose}
        action={t('support_request.escalate_action')}
      >
        <p>{t('support_request.escalate_what')}</p>
        <Select
          label={t('support_request.reason')}
          data={REASONS.map((value) => ({ value, label: t(`support_request.escalate.${value}`) }))}
          allowDeselect={false}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <Textarea
          label={t('support_request.impact')}
          description={t('support_request.new.impact_what')}
          required
          autosize
          minRows={3}
          {...form.getInputProps('business_impact')}
        />
      </ResourceForm>
    </Frame>
  )
}

/** What engineering reads or says never leaves the vendor. */
function EngineeringText({ children }: { children: ReactNode }) {
  const t = useText()
  return (
    <>
      <p>{t('support_request.engineering.internal')}</p>
      {children}
    </>
  )
}

function HandOverDialog(props: DialogProps) {
  const t = useText()
  const done = useDone(props)
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      reproduction_state: REPRODUCTION[0] as (typeof REPRODUCTION)[number],
      defect_reference: '',
      body: '',
    },
    validate: { body: isNotEmpty(t('support_request.new.required')) },
  })

  function submit({ reproduction_state, defect_reference, body }: typeof form.values) {
    const sent = { reproduction_state, body, ...filled({ defect_reference }) }
    return done.guarded(
      http.POST('/support-requests/{id}/hand-over-to-engineering', { ...target(props.request), body: sent }),
    )
  }

  return (
    <Frame title={t('support_request.do.hand_over')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={submit}
        onDone={done.onDone}
        onCancel={props.onClose}
        action={t('support_request.engineering.hand_over_action')}
      >
        <EngineeringText>
          <Select
            label={t('support_request.engineering.reproduction')}
            data={REPRODUCTION.map((value) => ({ value, label: t(`support_request.engineering.${value}`) }))}
            allowDeselect={false}
            data-autofocus
            {...form.getInputProps('reproduction_state')}
          />
          <TextInput
            label={t('support_request.engineering.defect')}
            maxLength={200}
            {...form.getInputProps('defect_reference')}
          />
          <Textarea
            label={t('support_request.engineering.body')}
            required
            autosize
            minRows={4}
            {...form.getInputProps('body')}
          />
        </EngineeringText>
      </ResourceForm>
    </Frame>
  )
}

function OutcomeDialog(props: DialogProps) {
  const t = useText()
  const done = useDone(props)
  const form = useForm({
    mode: 'controlled',
    initialValues: { outcome: OUTCOMES[0] as (typeof OUTCOMES)[number], defect_reference: '', body: '' },
    validate: { body: isNotEmpty(t('support_request.new.required')) },
  })

  function submit({ outcome, defect_reference, body }: typeof form.values) {
    const sent = { outcome, body, ...filled({ defect_reference }) }
    return done.guarded(
      http.POST('/support-requests/{id}/engineering-outcome', { ...target(props.request), body: sent }),
    )
  }

  return (
    <Frame title={t('support_request.do.report_outcome')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={submit}
        onDone={done.onDone}
        onCancel={props.onClose}
        action={t('support_request.engineering.outcome_action')}
      >
        <EngineeringText>
          <Select
            label={t('support_request.engineering.outcome')}
            data={OUTCOMES.map((value) => ({ value, label: t(`support_request.engineering.${value}`) }))}
            allowDeselect={false}
            data-autofocus
            {...form.getInputProps('outcome')}
          />
          <TextInput
            label={t('support_request.engineering.defect')}
            maxLength={200}
            {...form.getInputProps('defect_reference')}
          />
          <Textarea
            label={t('support_request.engineering.said')}
            required
            autosize
            minRows={4}
            {...form.getInputProps('body')}
          />
        </EngineeringText>
      </ResourceForm>
    </Frame>
  )
}

export const URGENT_DIALOGS: Record<UrgentAction, (props: DialogProps) => ReactNode> = {
  confirm_call: ConfirmCallDialog,
  request_priority: RequestPriorityDialog,
  decline_priority: DeclinePriorityDialog,
  escalate: EscalateDialog,
  hand_over: HandOverDialog,
  report_outcome: OutcomeDialog,
}
