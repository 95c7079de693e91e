/** A server action as a form takes it. */
export type FormAction = (data: FormData) => Promise<void>
