import { Button, Menu } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useState } from 'react'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Confirm } from '~/patterns/confirm'
import { SavedViewEditor } from './editor'
import { type QueueSearch, type SavedView, searchOf, shows } from './view'

interface Props {
  search: QueueSearch
  onOpen: (search: QueueSearch) => void
}

/** Filters of the queue under a name: one's own, and those of the whole desk. */
export function SavedViews({ search, onOpen }: Props) {
  const t = useText()
  const can = useCan()
  const [editing, setEditing] = useState<SavedView | 'new'>()
  const [removing, setRemoving] = useState<SavedView>()
  const query = api.useQuery('get', '/saved-views', { params: { query: { limit: 200 } } })
  const views = query.data?.items ?? []
  const own = views.filter(({ shared }) => !shared)
  const shared = views.filter((view) => view.shared)
  const current = views.find((view) => shows(search, view))
  const mayChange = current && (current.shared ? can('saved_view.share') : can('saved_view.update'))
  const item = (view: SavedView) => (
    <Menu.RadioItem key={view.id} value={view.id} onClick={() => onOpen(searchOf(view))} closeMenuOnClick>
      {view.name}
    </Menu.RadioItem>
  )
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant={current ? 'light' : 'default'} leftSection={<IconBookmark size={14} aria-hidden />}>
            {current?.name ?? t('saved_view.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
          {views.length > 0 && (
            <>
              <Menu.RadioGroup value={current?.id ?? ''}>
                {own.map(item)}
                {shared.length > 0 && <Menu.Label c="var(--text-quiet)">{t('saved_view.shared')}</Menu.Label>}
                {shared.map(item)}
              </Menu.RadioGroup>
              <Menu.Divider />
            </>
          )}
          {can('saved_view.create') && !current && (
            <Menu.Item onClick={() => setEditing('new')}>{t('saved_view.save.menu')}</Menu.Item>
          )}
          {mayChange && (
            <>
              <Menu.Item onClick={() => setEditing(current)}>{t('saved_view.edit.menu')}</Menu.Item>
              <Menu.Item onClick={() => setRemoving(current)}>{t('saved_view.delete.menu')}</Menu.Item>
            </>
          )}
          {current && !mayChange && <Menu.Label c="var(--text-quiet)">{t('saved_view.not_yours')}</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
      {editing && (
        <SavedViewEditor
          before={editing === 'new' ? undefined : editing}
          search={search}
          own={own}
          onClose={() => setEditing(undefined)}
        />
      )}
      {removing && <Remove view={removing} onClose={() => setRemoving(undefined)} />}
    </>
  )
}

function Remove({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const t = useText()
  const { id, name, shared, version } = view

  async function run() {
    const headers = { 'If-Match': `"${version}"` }
    await http.DELETE('/saved-views/{id}', { params: { path: { id } }, headers })
    await refresh('/saved-views')
    void notify(t('saved_view.delete.done', { name }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('saved_view.delete.title', { name })}
      effects={[t(shared ? 'saved_view.delete.effect_shared' : 'saved_view.delete.effect')]}
      action={t('saved_view.delete.action')}
      destructive
      run={run}
    />
  )
}
