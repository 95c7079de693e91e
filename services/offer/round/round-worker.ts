import { parentPort } from 'node:worker_threads'
import { CityColumns } from '@/domain/matching/city/city-columns'
import { weighingIn } from '@/domain/matching/city/pairs'
import { planRound, type RoundPlan } from '@/domain/matching/round/plan-round'
import { createWalking, decodeGraph, type Walking } from '@/domain/walking'
import { walksIn } from '../city/known-walks'
import type { RoundAnswer, RoundJob } from './round-job'

// A thread of its own for whole rounds: while it weighs and solves, every other page answers as ever. After a fault
// it knows nothing: whoever sent a round on what it had until then hears so.
let walking: Walking | null = null
let city: CityColumns | null = null

function planned({ city: newer, network, needs, coefficients, now }: RoundJob): RoundPlan {
  if (network !== undefined) walking = createWalking(network && decodeGraph(network))
  if (newer) city = CityColumns.received(newer)
  if (!walking || !city) throw new Error('an earlier round went wrong, and this one with it')
  const walks = walksIn(walking, city)
  return planRound(city, needs, weighingIn(city, { walks, coefficients, now }))
}

parentPort?.on('message', (job: RoundJob) => {
  let answer: RoundAnswer
  try {
    answer = { id: job.id, plan: planned(job) }
  } catch (error) {
    walking = null
    city = null
    answer = { id: job.id, fault: error instanceof Error ? error.message : 'the round could not be planned' }
  }
  parentPort?.postMessage(answer)
})
