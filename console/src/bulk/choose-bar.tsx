import { Button, Checkbox, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useText } from '~/app/i18n/text'
import type { Verb } from './bulk-step'
import type { Chosen } from './use-chosen'

interface Props {
  chosen: Chosen
  /** The ids of the rows in sight. */
  page: readonly string[]
  verbs: readonly Verb[]
  onDo: (verb: Verb) => void
}

/** Above a list: how many are chosen, and what can be done with them. */
export function ChooseBar({ chosen, page, verbs, onDo }: Props) {
  const t = useText()
  const here = page.filter(chosen.has).length
  return (
    <Group gap="md" px={{ base: 16, sm: 24 }} pb="sm">
      <Checkbox
        size="md"
        label={t('bulk.choose_all')}
        checked={page.length > 0 && here === page.length}
        indeterminate={here > 0 && here < page.length}
        onChange={() => chosen.toggleAll(page)}
      />
      <Text size="sm" role="status">
        {chosen.ids.length > 0 && t('bulk.chosen', { count: chosen.ids.length })}
      </Text>
      {chosen.ids.length > 0 && (
        <>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button size="compact-sm" rightSection={<IconChevronDown size={14} />}>
                {t('bulk.do')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {verbs.map((verb) => (
                <Menu.Item key={verb} onClick={() => onDo(verb)}>
                  {t(`bulk.menu.${verb}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Button size="compact-sm" variant="default" onClick={chosen.clear}>
            {t('bulk.clear')}
          </Button>
        </>
      )}
    </Group>
  )
}
