import { Button, Menu } from '@mantine/core'
import { api, http } from '~/app/api/client'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { notifyProblem } from '~/app/notify'
import type { SupportRequest } from '~/support-request/request'

/** Texts that are written again and again: one is put into the reply, filled in, to be read over. */
export function CannedReplies({ request, onTake }: { request: SupportRequest; onTake: (body: string) => void }) {
  const t = useText()
  const problemText = useProblemText()
  const replies = api.useQuery('get', '/canned-replies', { params: { query: { limit: 200 } } }).data?.items ?? []
  // Those in the customer's language come first.
  const sorted = [...replies].sort(
    (one, other) => Number(other.language === request.language) - Number(one.language === request.language),
  )

  async function take(canned_reply_id: string) {
    try {
      const { data } = await http.GET('/support-requests/{id}/canned-replies/{canned_reply_id}', {
        params: { path: { id: request.id, canned_reply_id } },
      })
      if (data) onTake(data.body)
    } catch (error) {
      void notifyProblem(problemText(error))
    }
  }

  if (replies.length === 0) return null
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-sm">
          {t('support_life.canned')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {sorted.map(({ id, name, language }) => (
          <Menu.Item key={id} onClick={() => void take(id)} rightSection={language.toUpperCase()}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
