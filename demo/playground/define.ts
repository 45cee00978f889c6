/** What a page that has the element needs: its script, and nothing else. The playground puts the element in. */
import '../../src/index.js';
