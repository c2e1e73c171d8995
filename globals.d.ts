/** Set at build time: `open` in the end-to-end build, whose tests look inside; `closed` everywhere else. */
declare const __SHADOW_MODE__: ShadowRootMode;
/** Set at build time: by how much followed threads are asked for more often; 1 but in the end-to-end build, whose tests can't wait. */
declare const __PACE__: number;
