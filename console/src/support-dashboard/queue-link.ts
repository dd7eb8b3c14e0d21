import type { LinkProps } from '@tanstack/react-router'
import type { Answer } from '~/app/api/client'

export type Dashboard = Answer<'/support-dashboard'>
export type Open = Dashboard['open']

/** The requests in everybody's queue that a number counts. */
export function queueOf(narrowed: Record<string, string> = {}): Pick<LinkProps, 'to' | 'search'> {
  return { to: '/desk', search: { whose: 'all', ...narrowed } as never }
}
