export { figuresOfPeriod } from './of-period'
