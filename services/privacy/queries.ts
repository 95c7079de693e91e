export { myData, personData } from './data'
export { openQuestions } from './open'
