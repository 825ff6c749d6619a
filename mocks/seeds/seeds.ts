import type { DataSet } from '~/contract/mock-control'
import { everyday } from './everyday'
import { incident } from './incident'
import { large } from './large'
import type { Seed } from './seed'

/** The data sets, each as a function of the time at which it begins: times in it are told from there. */
export const seeds: Record<DataSet, (seededAt: number) => Seed> = {
  everyday: seededAt => everyday(seededAt),
  /** Nothing but what the service itself has: the catalog and the deployments. */
  empty: () => ({}),
  large,
  incident,
}
