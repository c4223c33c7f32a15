/** Injection tokens of values that are no classes. */
export const CLOCK = Symbol('clock');
export const CONFIG = Symbol('config');
export const CSRF = Symbol('csrf');
export const LOGGER = Symbol('logger');
