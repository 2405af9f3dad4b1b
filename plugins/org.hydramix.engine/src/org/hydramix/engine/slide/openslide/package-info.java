/**
 * Slides in scanners' own formats (NDPI, MRXS, SCN …) through OpenSlide's native library, where the user has installed
 * it (https://openslide.org). It is looked for when a slide needs it, and nothing complains if it is not there.
 */
package org.hydramix.engine.slide.openslide;
