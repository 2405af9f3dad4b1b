/** Stain normalisation: the colours of every image are brought to one reference before tiles are cut. */
package org.hydramix.engine.stain;
