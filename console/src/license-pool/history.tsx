import { Button, NumberInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan, useSession } from '~/app/session'
import { Instant, Num } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import type { Column } from '~/patterns/data-table/column'
import { SubList } from '~/patterns/sub-list'
import { type LicensePool, type Movement, undoable } from './pool'
import { useProductName } from './version'

/** What leaves fewer units to hand out. */
const LOSSES: readonly Movement['kind'][] = ['taken', 'undone', 'moved_out']

/** What happened to a pool's units, newest first. */
export function PoolHistory({ pool }: { pool: LicensePool }) {
  const t = useText()
  const [undoing, setUndoing] = useState<Movement>()
  const columns = useMovementColumns(pool, setUndoing)
  const query = api.useQuery('get', '/license-pools/{id}/movements', {
    params: { path: { id: pool.id }, query: { limit: 100 } },
  })
  return (
    <>
      <SubList
        label={t('license_pool.history')}
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        empty={{ title: t('license_pool.history.empty') }}
      />
      {undoing && <Undo pool={pool} movement={undoing} onClose={() => setUndoing(undefined)} />}
    </>
  )
}

function useMovementColumns(pool: LicensePool, onUndo: (movement: Movement) => void): Column<Movement>[] {
  const t = useText()
  const can = useCan()
  const { organization } = useSession()
  return useMemo(() => {
    const undoes = organization.id !== pool.organization.id && can('license_pool_movement.undo')
    return [
      { id: 'at', header: t('license_pool.history.at'), cell: ({ at }) => <Instant value={at} /> },
      {
        id: 'kind',
        header: t('license_pool.history.kind'),
        cell: ({ kind }) => t(`license_pool.history.kind.${kind}`),
        card: true,
      },
      {
        id: 'units',
        header: t('license_pool.history.units'),
        cell: ({ kind, units }) => (
          <>
            {LOSSES.includes(kind) ? '−' : '+'}
            <Num value={units} />
          </>
        ),
        align: 'end',
        card: true,
      },
      { id: 'reason', header: t('license_pool.history.reason'), cell: ({ reason }) => reason, card: true },
      {
        id: 'undone',
        header: t('license_pool.history.undone'),
        cell: ({ undone }) => undone > 0 && <Num value={undone} />,
        align: 'end',
      },
      {
        id: 'actions',
        header: t('patterns.actions'),
        cell: (movement) =>
          undoes &&
          undoable(movement, pool.remaining) > 0 && (
            <Button variant="default" size="compact-sm" onClick={() => onUndo(movement)}>
              {t('license_pool.undo.menu')}
            </Button>
          ),
        align: 'end',
        card: true,
      },
    ]
  }, [t, can, onUndo, organization.id, pool])
}

function Undo({ pool, movement, onClose }: { pool: LicensePool; movement: Movement; onClose: () => void }) {
  const t = useText()
  const product = useProductName()
  const most = undoable(movement, pool.remaining)
  const [units, setUnits] = useState<number | string>(most)
  const named = { company: pool.organization.company, product: product(pool) }

  async function run(reason: string) {
    await http.POST('/license-pool-movements/{id}/undo', {
      params: { path: { id: movement.id } },
      body: { units: Number(units) || 0, reason },
    })
    await refresh('/license-pools')
    void notify(t('license_pool.undo.done', { ...named, units: Number(units) || 0 }))
  }

  return (
    <Confirm
      destructive
      onClose={onClose}
      title={t('license_pool.undo.title', named)}
      effects={[t('license_pool.undo.effect', { ...named, most }), t('license_pool.undo.back')]}
      action={t('license_pool.undo.action')}
      reason={{ label: t('license_pool.add.reason'), description: t('license_pool.undo.reason_what') }}
      run={run}
    >
      <NumberInput
        label={t('license_pool.undo.units')}
        min={1}
        max={most}
        clampBehavior="none"
        allowDecimal={false}
        required
        value={units}
        onChange={setUnits}
      />
    </Confirm>
  )
}
