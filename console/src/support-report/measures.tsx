import { useMemo } from 'react'
import { useText } from '~/app/i18n/text'
import { Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import type { Closings, Grouping, Rates, Ratings, ReportName, Responses } from './report'
import type { Words } from './words'

/** A figure of a report that is drawn: one bar a row. */
export interface Series<Row> {
  id: string
  label: string
  value: (row: Row) => number | null | undefined
  text: (row: Row) => string
  /** The end of the scale, where it has one of its own. */
  whole?: number
}

export interface Measures<Row> {
  columns: Column<Row>[]
  series: Series<Row>[]
}

type Any = Responses | Closings | Rates | Ratings

/** The columns and the drawn figures of a report. */
export function useMeasures(report: ReportName, by: Grouping, words: Words): Measures<Any> {
  const t = useText()
  return useMemo(() => {
    const key: Column<Any> = {
      id: 'key',
      header: t(`support_report.by.${by}`),
      cell: (row) => words.name(row.key),
      card: true,
    }
    const text = <Row extends Any>(id: string, cell: (row: Row) => string, card = false): Column<Row> => ({
      id,
      header: t(`support_report.${id}`),
      cell,
      align: 'end',
      card,
    })
    const count = <Row extends Any>(id: string, value: (row: Row) => number): Column<Row> => ({
      id,
      header: t(`support_report.${id}`),
      cell: (row) => <Num value={value(row)} />,
      align: 'end',
    })
    const drawn = <Row extends Any>(
      id: string,
      value: Series<Row>['value'],
      text: Series<Row>['text'],
      whole?: number,
    ) => ({
      id,
      label: t(`support_report.${id}`),
      value,
      text,
      ...(whole && { whole }),
    })
    const made = {
      responses: (): Measures<Responses> => ({
        columns: [
          key as Column<Responses>,
          count('requests', (row) => row.requests),
          count('met', (row) => row.met),
          count('missed', (row) => row.missed),
          count('running', (row) => row.running),
          text('met_percent', (row) => words.percent(row.met_permille), true),
        ],
        series: [
          drawn(
            'met_percent',
            (row) => row.met_permille,
            (row) => words.percent(row.met_permille),
            1000,
          ),
        ],
      }),
      closings: (): Measures<Closings> => ({
        columns: [
          key as Column<Closings>,
          count('closed', (row) => row.requests),
          text('median', (row) => words.span(row.median_seconds), true),
          text('ninetieth', (row) => words.span(row.ninetieth_seconds), true),
        ],
        series: [
          drawn(
            'median',
            (row) => row.median_seconds,
            (row) => words.span(row.median_seconds),
          ),
          drawn(
            'ninetieth',
            (row) => row.ninetieth_seconds,
            (row) => words.span(row.ninetieth_seconds),
          ),
        ],
      }),
      rates: (): Measures<Rates> => ({
        columns: [
          key as Column<Rates>,
          count('requests', (row) => row.requests),
          count('reopened', (row) => row.reopened),
          text('reopened_percent', (row) => words.percent(row.reopened_permille), true),
          count('escalated', (row) => row.escalated),
          text('escalated_percent', (row) => words.percent(row.escalated_permille), true),
          count('self_served', (row) => row.self_served),
          text('self_served_percent', (row) => words.percent(row.self_served_permille), true),
        ],
        series: [
          drawn(
            'reopened_percent',
            (row) => row.reopened_permille,
            (row) => words.percent(row.reopened_permille),
          ),
          drawn(
            'escalated_percent',
            (row) => row.escalated_permille,
            (row) => words.percent(row.escalated_permille),
          ),
          drawn(
            'self_served_percent',
            (row) => row.self_served_permille,
            (row) => words.percent(row.self_served_permille),
          ),
        ],
      }),
      ratings: (): Measures<Ratings> => ({
        columns: [
          key as Column<Ratings>,
          count('closed', (row) => row.requests),
          count('rated', (row) => row.rated),
          text('rated_percent', (row) => words.percent(row.rated_permille)),
          ...[1, 2, 3, 4, 5].map(
            (star): Column<Ratings> => ({
              id: `star_${star}`,
              header: t('support_report.star', { star }),
              cell: (row) => <Num value={row.stars[star - 1] ?? 0} />,
              align: 'end',
            }),
          ),
          text('average', (row) => words.stars(row.average_hundredths), true),
        ],
        series: [
          drawn(
            'average',
            (row) => row.average_hundredths,
            (row) => words.stars(row.average_hundredths),
            500,
          ),
        ],
      }),
    }
    return made[report]() as Measures<Any>
  }, [t, by, words, report])
}
