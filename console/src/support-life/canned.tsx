import { Button, Menu, Modal, Select } from '@mantine/core'
import { api, http } from '~/app/api/client'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { notifyProblem } from '~/app/notify'
import type { SupportRequest } from '~/support-request/request'

interface Props {
  request: SupportRequest
  onTake: (body: string) => void
}

/** The texts that are written again and again, and how one is filled in for a request. */
function useCanned({ request, onTake }: Props) {
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
  return { sorted, take }
}

/** One is put into the reply, filled in, to be read over. */
export function CannedReplies(props: Props) {
  const t = useText()
  const { sorted, take } = useCanned(props)
  if (sorted.length === 0) return null
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

/** The same by keyboard: `/` at the beginning of a line, a few letters of the name, Enter. */
export function PickCanned({ onClose, ...props }: Props & { onClose: () => void }) {
  const t = useText()
  const { sorted, take } = useCanned(props)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('support_life.canned.pick')}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
      returnFocus={false}
    >
      <Select
        label={t('support_life.canned')}
        data={sorted.map(({ id, name, language }) => ({ value: id, label: `${name} (${language.toUpperCase()})` }))}
        searchable
        selectFirstOptionOnChange
        data-autofocus
        nothingFoundMessage={t('support_life.canned.none')}
        onChange={(id) => id && void take(id)}
      />
    </Modal>
  )
}
