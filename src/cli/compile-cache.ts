// Preloaded by `npm start` and `npm ci` (`node --import`): V8 keeps what it compiled beside the trained classifier, which takes a
// third off the start. Best effort: a folder that cannot be written only means a slower start.

import { enableCompileCache } from 'node:module';

enableCompileCache(new URL('../../node_modules/.cache/cau-viec/code', import.meta.url).pathname);
