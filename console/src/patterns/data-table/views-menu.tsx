import { Button, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { remember, remembered } from '~/app/device'
import { useText } from '~/app/i18n/text'
import { type TableSearch, viewOf } from './search'

const NameDialog = lazy(() => import('./name-dialog').then((file) => ({ default: file.NameDialog })))

interface View {
  name: string
  search: Record<string, string>
}

const isViews = (value: unknown): value is View[] =>
  Array.isArray(value) && value.every((view) => typeof view?.name === 'string' && typeof view?.search === 'object')

interface Props {
  table: string
  search: TableSearch
  /** The table's filters: a view clears those that it doesn't set. */
  names: readonly string[]
  onOpen: (change: Record<string, string | undefined>) => void
}

/** Filters and order under a name, on this device. The same state as a link is the address bar's. */
export function ViewsMenu({ table, search, names, onOpen }: Props) {
  const t = useText()
  const [views, setViews] = useState(() => remembered(`views.${table}`, isViews) ?? [])
  const [naming, setNaming] = useDisclosure(false)
  const current = viewOf(search)
  const blank = Object.fromEntries(['q', 'sort', ...names].map((name) => [name, undefined]))

  function keep(next: View[]) {
    remember(`views.${table}`, next)
    setViews(next)
  }

  if (views.length === 0 && Object.keys(current).length === 0) return null
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" color="gray" leftSection={<IconBookmark size={16} />} fw={500}>
            {t('patterns.views.label')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((view) => (
            <Menu.Item key={view.name} onClick={() => onOpen({ ...blank, ...view.search })}>
              {view.name}
            </Menu.Item>
          ))}
          {views.length > 0 && <Menu.Divider />}
          <Menu.Item onClick={setNaming.open} disabled={Object.keys(current).length === 0}>
            {t('patterns.views.save')}
          </Menu.Item>
          {views.map((view) => (
            <Menu.Item
              key={view.name}
              leftSection={<IconTrash size={14} />}
              onClick={() => keep(views.filter((other) => other !== view))}
            >
              {t('patterns.views.delete', { name: view.name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <Suspense>
          <NameDialog
            onClose={setNaming.close}
            onName={(name) => {
              keep([...views.filter((view) => view.name !== name), { name, search: current }])
              setNaming.close()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
