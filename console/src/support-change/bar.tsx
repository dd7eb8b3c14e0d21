import { Button, Checkbox, Group, Menu, VisuallyHidden } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import type { Chosen } from '~/bulk/use-chosen'
import { VERBS, type Verb } from './change'

interface Props {
  chosen: Chosen
  /** The ids of the rows in sight. */
  page: readonly string[]
  onDo: (verb: Verb) => void
}

/** Above the queue: how many are chosen, and what can be done with them. */
export function ChangeBar({ chosen, page, onDo }: Props) {
  const t = useText()
  const can = useCan()
  const here = page.filter(chosen.has).length
  const some = chosen.ids.length > 0
  return (
    <Group gap="xs" px={12} py={6} mih={42} style={{ borderBottom: '1px solid var(--line)' }}>
      <Checkbox
        size="md"
        label={some ? t('support_change.chosen', { count: chosen.ids.length }) : t('support_change.choose_all')}
        checked={page.length > 0 && here === page.length}
        indeterminate={here > 0 && here < page.length}
        onChange={() => chosen.toggleAll(page)}
      />
      <VisuallyHidden role="status">{some && t('support_change.chosen', { count: chosen.ids.length })}</VisuallyHidden>
      {some && (
        <Group gap="xs" ml="auto">
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="compact-sm" rightSection={<IconChevronDown size={14} />}>
                {t('support_change.do')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {VERBS.filter(({ permission }) => can(permission)).map(({ verb }) => (
                <Menu.Item key={verb} onClick={() => onDo(verb)}>
                  {t(`support_change.menu.${verb}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Button size="compact-sm" variant="default" onClick={chosen.clear}>
            {t('support_change.clear')}
          </Button>
        </Group>
      )}
    </Group>
  )
}
