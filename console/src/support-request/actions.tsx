import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { notifyProblem } from '~/app/notify'
import { useCan } from '~/app/session'
import { useShortcuts } from '~/app/shell/shortcuts'
import { LIFE_DIALOGS } from '~/support-life/dialogs'
import { type LifeAction, lifeActions } from '~/support-life/life'
import { AssignDialog, CloseDialog, ConfirmDialog, PriorityDialog, ProposeDialog } from './dialogs'
import { type CaseAction, legalActions, primaryAction } from './moves'
import { ifMatch, type SupportRequest } from './request'
import { type UrgentAction, urgentActions } from './urgency'
import { URGENT_DIALOGS } from './urgency-dialogs'

type DialogName = Exclude<CaseAction, 'wait' | 'resume'>

const DIALOGS = {
  assign: AssignDialog,
  priority: PriorityDialog,
  propose_solution: ProposeDialog,
  close: CloseDialog,
  confirm: ConfirmDialog,
} as const

const TOLD: readonly UrgentAction[] = ['confirm_call', 'decline_priority']

/** What can be done to a case now: the likeliest as a button, the rest in a menu. */
export function CaseActions({ request }: { request: SupportRequest }) {
  const t = useText()
  const can = useCan()
  const problemText = useProblemText()
  const [dialog, setDialog] = useState<DialogName>()
  const legal = legalActions(request.status, can)
  // What is answered where it is told needs no place in the menu.
  const urgent = urgentActions(request, can, new Date()).filter((action) => !TOLD.includes(action))
  const [urgency, setUrgency] = useState<UrgentAction>()
  const primary = primaryAction(request.status, legal)

  async function step(action: 'wait' | 'resume') {
    try {
      await http.POST(`/support-requests/{id}/${action}`, {
        params: { path: { id: request.id } },
        headers: ifMatch(request.version),
      })
    } catch (error) {
      void notifyProblem(problemText(error))
    } finally {
      void refresh('/support-requests')
    }
  }

  function start(action: CaseAction) {
    if (action === 'wait' || action === 'resume') void step(action)
    else setDialog(action)
  }

  const Dialog = dialog && DIALOGS[dialog]
  const UrgentDialog = urgency && URGENT_DIALOGS[urgency]
  const life = lifeActions(request, can, new Date())
  const [ofLife, setLife] = useState<LifeAction>()
  const LifeDialog = ofLife && LIFE_DIALOGS[ofLife]
  const label = (action: CaseAction) =>
    t(`support_request.do.${action === 'resume' ? `resume_${request.status}` : action}`)
  const rest = legal.filter((action) => action !== primary)
  return (
    <>
      {legal.includes('assign') && <AssignKey run={() => start('assign')} />}
      {rest.length + urgent.length + life.length > 0 && (
        <Menu>
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('support_request.actions')}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((action) => (
              <Menu.Item key={action} onClick={() => start(action)}>
                {label(action)}
              </Menu.Item>
            ))}
            {rest.length > 0 && urgent.length > 0 && <Menu.Divider />}
            {urgent.map((action) => (
              <Menu.Item key={action} onClick={() => setUrgency(action)}>
                {t(`support_request.do.${action}`)}
              </Menu.Item>
            ))}
            {rest.length + urgent.length > 0 && life.length > 0 && <Menu.Divider />}
            {life
              .filter((action) => action !== 'reopen')
              .map((action) => (
                <Menu.Item key={action} onClick={() => setLife(action)}>
                  {t(`support_life.do.${action}`)}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {primary && <Button onClick={() => start(primary)}>{label(primary)}</Button>}
      {Dialog && <Dialog request={request} onClose={() => setDialog(undefined)} />}
      {!primary && life.includes('reopen') && (
        <Button onClick={() => setLife('reopen')}>{t('support_life.do.reopen')}</Button>
      )}
      {LifeDialog && <LifeDialog request={request} onClose={() => setLife(undefined)} />}
      {UrgentDialog && <UrgentDialog request={request} onClose={() => setUrgency(undefined)} />}
    </>
  )
}

function AssignKey({ run }: { run: () => void }) {
  const t = useText()
  useShortcuts([{ keys: 'a', label: t('support_request.do.assign'), run }])
  return null
}
