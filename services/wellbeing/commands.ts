export { tellSigns } from './tell'
