export { arriveThere, backHome, stayLonger } from './arrive'
export { recordBack } from './record-back'
export { tendStays } from './tend'
