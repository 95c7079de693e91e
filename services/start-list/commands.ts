export { agreeMine } from './own'
export { askAlso, recordStep, strikeStep } from './record'
export { tendStartLists } from './tend'
