import { checkRuntimes } from '../support/conformance.js';
import { inPhp } from '../support/endpoints.js';
import { noPhp } from '../support/php.js';
import { inPhpWasm } from './wasm.js';

checkRuntimes({
  'php -S': { start: inPhp, skip: noPhp() },
  'PHP 7.4 (WebAssembly)': { start: inPhpWasm('7.4') },
  'PHP 8.0 (WebAssembly)': { start: inPhpWasm('8.0') },
  'PHP 8.1 (WebAssembly)': { start: inPhpWasm('8.1') },
  'PHP 8.3 (WebAssembly)': { start: inPhpWasm('8.3') },
  'PHP 8.4 (WebAssembly)': { start: inPhpWasm('8.4') },
});
