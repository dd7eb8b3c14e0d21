import { useText } from '~/app/i18n/text'
import { ColumnsMenu } from './columns-menu'
import { ExportMenu } from './export-menu'
import { FilterMenu } from './filter-menu'
import { FindField } from './find-field'
import type { TableSearch } from './search'
import type { DataTableProps } from './table'
import classes from './table.module.css'
import { ViewsMenu } from './views-menu'

export interface Filter {
  /** The API's query parameter. */
  name: string
  label: string
  options: readonly { value: string; label: string }[]
}

interface Props<Row, S extends TableSearch> extends DataTableProps<Row, S> {
  shown: string[]
  onColumns: (shown: string[]) => void
  onChange: (change: Record<string, string | undefined>, options?: { replace?: boolean }) => void
}

export function Toolbar<Row, S extends TableSearch>(props: Props<Row, S>) {
  const { id, search, filters = [], query, count, onChange } = props
  const t = useText()
  const values = search as Record<string, string | undefined>
  const page = query.data
  return (
    <div className={classes.toolbar}>
      {props.searchPlaceholder !== undefined && (
        <FindField
          value={search.q ?? ''}
          placeholder={props.searchPlaceholder}
          tidy={props.tidyQuery}
          onFind={(q) => onChange({ q }, { replace: true })}
        />
      )}
      {filters.map((filter) => (
        <FilterMenu
          key={filter.name}
          filter={filter}
          value={values[filter.name]}
          onChoose={(value) => onChange({ [filter.name]: value })}
        />
      ))}
      <ViewsMenu
        table={id}
        search={search}
        onOpen={onChange}
        names={[...filters, ...(props.facet ? [props.facet] : [])].map(({ name }) => name)}
      />
      <div className={classes.end}>
        <span className={classes.count} role="status">
          {page &&
            (page.total_is_exact ? count(page.total) : t('patterns.table.more_than', { count: count(page.total) }))}
        </span>
        <ColumnsMenu columns={props.columns} shown={props.shown} onChange={props.onColumns} />
        {props.exportPath && <ExportMenu path={props.exportPath} search={search} disabled={!page?.total} />}
      </div>
    </div>
  )
}
