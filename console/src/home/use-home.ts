import { type Answer, api } from '~/app/api/client'

export type HomeAnswer = Answer<'/home'>

/** All numbers of the screen come with one answer. */
export function useHome() {
  return api.useQuery('get', '/home')
}
