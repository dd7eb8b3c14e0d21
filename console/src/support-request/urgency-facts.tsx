import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { notifyProblem } from '~/app/notify'
import { useCan } from '~/app/session'
import { Moment } from '~/patterns/cells'
import classes from './case.module.css'
import { target } from './dialogs'
import type { SupportRequest } from './request'
import { type UrgentAction, urgentActions } from './urgency'
import { URGENT_DIALOGS } from './urgency-dialogs'

/** What makes a case urgent, with what can be done about it just there: call, wish for a priority, after hours, escalation. */
export function Urgency({ request }: { request: SupportRequest }) {
  const t = useText()
  const can = useCan()
  const problemText = useProblemText()
  const [dialog, setDialog] = useState<UrgentAction>()
  const { call_required, call_by, call_contact, priority_asked, after_hours, escalation_level } = request
  const actions = urgentActions(request, can, new Date())
  const staff = can('support_request.confirm_call')
  const Dialog = dialog && URGENT_DIALOGS[dialog]

  async function grant() {
    try {
      await http.POST('/support-requests/{id}/grant-priority', target(request))
    } catch (error) {
      void notifyProblem(problemText(error))
    } finally {
      void refresh('/support-requests')
    }
  }

  return (
    <>
      {call_required && (
        <section>
          <h2>{t('support_request.call')}</h2>
          <p className={classes.call}>
            {t(staff ? 'support_request.call.awaited' : 'support_request.opened.call')}
            {call_by && (
              <>
                {' '}
                {t('support_request.call.by')} <Moment value={call_by} />.
              </>
            )}
          </p>
          {actions.includes('confirm_call') && (
            <Button variant="default" size="compact-sm" onClick={() => setDialog('confirm_call')}>
              {t('support_request.do.confirm_call')}
            </Button>
          )}
        </section>
      )}
      {priority_asked && (
        <section>
          <h2>{t('support_request.asked')}</h2>
          <p>
            {t(`support_request.priority.${priority_asked.priority}`)} – {priority_asked.business_impact}
          </p>
          {actions.includes('decline_priority') && (
            <Group gap="xs">
              <Button variant="default" size="compact-sm" onClick={() => void grant()}>
                {t('support_request.do.grant_priority')}
              </Button>
              <Button variant="default" size="compact-sm" onClick={() => setDialog('decline_priority')}>
                {t('support_request.do.decline_priority')}
              </Button>
            </Group>
          )}
        </section>
      )}
      {call_contact && (
        <section>
          <h2>{t('support_request.call.contact')}</h2>
          <p>
            {call_contact.name}, <a href={`tel:${call_contact.phone.replace(/[^+\d]/g, '')}`}>{call_contact.phone}</a>
          </p>
        </section>
      )}
      {after_hours && (
        <section>
          <h2>{t('support_request.after_hours')}</h2>
          <p>
            {after_hours.qualified || !after_hours.works_from ? (
              t('support_request.after_hours.at_once')
            ) : (
              <>
                {t('support_request.after_hours.from')} <Moment value={after_hours.works_from} />.
              </>
            )}
          </p>
        </section>
      )}
      {escalation_level && (
        <section>
          <h2>{t('support_request.escalation')}</h2>
          <p>{t(`support_request.level.${escalation_level}`)}</p>
        </section>
      )}
      {Dialog && <Dialog request={request} onClose={() => setDialog(undefined)} />}
    </>
  )
}
