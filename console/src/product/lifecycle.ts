import type { Product } from './product'

export type Lifecycle = 'active' | 'end_of_sale' | 'end_of_life'

/** Where a product stands on a day (`2026-05-03`): the days that it names are the last ones. */
export function lifecycle(
  { end_of_sale, end_of_life }: Pick<Product, 'end_of_sale' | 'end_of_life'>,
  day: string,
): Lifecycle {
  if (end_of_life && end_of_life < day) return 'end_of_life'
  return end_of_sale && end_of_sale < day ? 'end_of_sale' : 'active'
}

/** The day on this clock, which is near enough for a badge; the server decides by the vendor's. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
