import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { notifyProblem } from '~/app/notify'
import { useCan } from '~/app/session'
import { useShortcuts } from '~/app/shell/shortcuts'
import { AssignDialog, CloseDialog, ConfirmDialog, PriorityDialog, ProposeDialog } from './dialogs'
import { type CaseAction, legalActions, primaryAction } from './moves'
import { ifMatch, type SupportRequest } from './request'

type DialogName = Exclude<CaseAction, 'wait' | 'resume'>

const DIALOGS = {
  assign: AssignDialog,
  priority: PriorityDialog,
  propose_solution: ProposeDialog,
  close: CloseDialog,
  confirm: ConfirmDialog,
} as const

/** What can be done to a case now: the likeliest as a button, the rest in a menu. */
export function CaseActions({ request }: { request: SupportRequest }) {
  const t = useText()
  const can = useCan()
  const problemText = useProblemText()
  const [dialog, setDialog] = useState<DialogName>()
  const legal = legalActions(request.status, can)
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
  const label = (action: CaseAction) =>
    t(`support_request.do.${action === 'resume' ? `resume_${request.status}` : action}`)
  const rest = legal.filter((action) => action !== primary)
  return (
    <>
      {legal.includes('assign') && <AssignKey run={() => start('assign')} />}
      {rest.length > 0 && (
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
          </Menu.Dropdown>
        </Menu>
      )}
      {primary && <Button onClick={() => start(primary)}>{label(primary)}</Button>}
      {Dialog && <Dialog request={request} onClose={() => setDialog(undefined)} />}
    </>
  )
}

function AssignKey({ run }: { run: () => void }) {
  const t = useText()
  useShortcuts([{ keys: 'a', label: t('support_request.do.assign'), run }])
  return null
}
