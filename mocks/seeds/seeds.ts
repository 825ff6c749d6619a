import type { DataSet } from '~/contract/mock-control'
import { everyday } from './everyday'
import { incident } from './incident'
import { large } from './large'
import type { Seed } from './seed'

/** The data sets, each as a function of its start time, which its times are relative to. */
export const seeds: Record<DataSet, (seededAt: number) => Seed> = {
  everyday: seededAt => everyday(seededAt),
  /** Only the data of the service itself: the catalog and the deployments. */
  empty: () => ({}),
  large,
  incident,
}
