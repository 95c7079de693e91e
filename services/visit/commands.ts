export { planSeries } from './plan'
export { recordSaid, sayOfMyVisit, sayOfVisit } from './say'
export { setRhythm } from './set-rhythm'
export { tendVisits } from './tend'
