/** Where on a slide there is tissue, found at low resolution, so that glass need not be read. */
package org.hydramix.engine.tissue;
