import { options } from 'preact';

// Effects run right after rendering: left to a timer, the last of a test file would run when its document is gone.
options.requestAnimationFrame = queueMicrotask;
