export { myData, personData } from './data'
export { dataToHandOver } from './hand-over'
export { openQuestions } from './open'
