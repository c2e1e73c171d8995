/** Set at build time: `open` in the end-to-end build, whose tests look inside; `closed` everywhere else. */
declare const __SHADOW_MODE__: ShadowRootMode;
