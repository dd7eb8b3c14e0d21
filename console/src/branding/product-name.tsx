import { useLook } from '~/app/look'
import classes from './branding.module.css'

/** The product by the name and icon that its seller gives it. */
export function ProductName({ className }: { className?: string | undefined }) {
  const { icon_url, product_name } = useLook()
  return (
    <span className={className}>
      {icon_url && <img src={icon_url} alt="" className={classes.icon} />}
      {product_name}
    </span>
  )
}
