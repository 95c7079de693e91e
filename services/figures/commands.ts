export { keepFigures } from './keep'
