// The one module of the library that is needed here: its index loads every store's, with modules of Node
// that workerd has not.
declare module 'rate-limiter-flexible/lib/RateLimiterMemory.js' {
  import { RateLimiterMemory } from 'rate-limiter-flexible';
  export = RateLimiterMemory;
}
