import { HttpContextToken } from '@angular/common/http';

/** Marks the requests about the session itself: a 401 there is an answer, not a lost session. */
export const SESSION_REQUEST = new HttpContextToken<boolean>(() => false);
