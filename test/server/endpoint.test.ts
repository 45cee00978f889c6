import { checkRuntimes } from '../support/conformance.js';
import { inNode } from '../support/endpoints.js';
import { inWorkerd } from './workerd.js';

checkRuntimes({ Node: { start: inNode }, workerd: { start: inWorkerd } });
