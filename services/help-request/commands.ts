export { requestCallBack, saveAnswers, submitRequest } from './ask'
export { cancelMyRequest, changeMyRequest, openMyRequest } from './own'
export { passOnRequest } from './refer'
export { addNote, completeRequest, moveRequest, registerCall } from './staff'
