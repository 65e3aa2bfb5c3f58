/**
 * Whether what is there now may still be changed. Asked in the transaction that changes it, so that of two who have seen the
 * same one is told no.
 */
export type Precondition<Present> = (present: Present) => boolean;

/** The precondition of who has none. */
export const ANY_PRESENT: Precondition<unknown> = () => true;
