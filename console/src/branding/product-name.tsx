import { api } from '~/app/api/client'
import { useSession } from '~/app/session'
import classes from './branding.module.css'

/** The product by the name and icon that its seller gives it. */
export function ProductName({ className }: { className?: string | undefined }) {
  const { organization } = useSession()
  const { data: look } = api.useQuery(
    'get',
    '/look',
    { params: { query: { organization_id: organization.id } } },
    { staleTime: 600_000 },
  )
  return (
    <span className={className}>
      {look?.icon_url && <img src={look.icon_url} alt="" className={classes.icon} />}
      {look?.product_name ?? 'Chancery'}
    </span>
  )
}
