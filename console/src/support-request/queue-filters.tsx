import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { FilterMenu } from '~/patterns/data-table/filter-menu'
import { FindField } from '~/patterns/data-table/find-field'
import { changed } from '~/patterns/data-table/search'
import { SavedViews } from '~/saved-view/menu'
import type { QueueSearch } from '~/saved-view/view'
import classes from './desk.module.css'
import { AGES, MARKS, PRIORITIES, STATUSES } from './request'

interface Props {
  search: QueueSearch
  count: number | undefined
}

/** Whose work, in which state: all of it in the address. */
export function QueueFilters({ search, count }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const can = useCan()
  const tags = api.useQuery('get', '/support-tags', {}, { enabled: can('support_request.tag') }).data?.items ?? []
  const agents =
    api.useQuery(
      'get',
      '/support-agents',
      { params: { query: { limit: 200 } } },
      { enabled: search.whose === 'all' && can('support_agent.list') },
    ).data?.items ?? []
  const go = (change: Record<string, string | undefined>) =>
    void navigate({ to: '/desk', search: changed(search, { open: search.open, ...change }) as never, replace: true })
  return (
    <div className={classes.filters}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('support_request.desk.whose')}
        value={search.whose ?? 'mine'}
        onChange={(value) => go({ whose: value === 'mine' ? undefined : value, assignee: undefined })}
        data={['mine', 'nobody', 'watched', 'all'].map((value) => ({
          value,
          label: t(value === 'watched' ? 'support_life.watched' : `support_request.desk.${value}`),
        }))}
      />
      <div className={classes.find}>
        <FindField value={search.q ?? ''} placeholder={t('support_request.find')} onFind={(q) => go({ q })} />
        {can('saved_view.list') && (
          <SavedViews
            search={search}
            onOpen={(view) =>
              void navigate({ to: '/desk', search: { ...view, open: search.open } as never, replace: true })
            }
          />
        )}
      </div>
      <div className={classes.menus}>
        <FilterMenu
          filter={{
            name: 'status',
            label: t('support_request.status'),
            options: STATUSES.map((value) => ({ value, label: t(`support_request.status.${value}`) })),
          }}
          value={search.status}
          onChoose={(status) => go({ status })}
        />
        <FilterMenu
          filter={{
            name: 'priority',
            label: t('support_request.priority'),
            options: PRIORITIES.map((value) => ({ value, label: t(`support_request.priority.${value}`) })),
          }}
          value={search.priority}
          onChoose={(priority) => go({ priority })}
        />
        <FilterMenu
          filter={{
            name: 'clock',
            label: t('support_request.mark'),
            options: MARKS.map((value) => ({ value, label: t(`support_request.mark.${value}`) })),
          }}
          value={search.clock}
          onChoose={(clock) => go({ clock })}
        />
        <FilterMenu
          filter={{
            name: 'age',
            label: t('support_request.age'),
            options: AGES.map((value) => ({ value, label: t(`support_request.age.${value}`) })),
          }}
          value={search.age}
          onChoose={(age) => go({ age })}
        />
        {search.whose === 'all' && agents.length > 0 && (
          <FilterMenu
            filter={{
              name: 'assignee',
              label: t('support_request.assignee'),
              options: agents.map(({ person_id, name }) => ({ value: person_id, label: name })),
            }}
            value={search.assignee}
            onChoose={(assignee) => go({ assignee })}
          />
        )}
        {tags.length > 0 && (
          <FilterMenu
            filter={{
              name: 'tag',
              label: t('support_life.tag'),
              options: tags.map(({ tag }) => ({ value: tag, label: tag })),
            }}
            value={search.tag}
            onChoose={(tag) => go({ tag })}
          />
        )}
        <span className={classes.count} role="status">
          {count !== undefined && t('support_request.count', { total: count })}
        </span>
      </div>
    </div>
  )
}
