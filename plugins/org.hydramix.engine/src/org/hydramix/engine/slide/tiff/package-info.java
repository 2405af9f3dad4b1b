/**
 * Slides in TIFF and BigTIFF files: pyramids of tiles as most scanners and converters write them, Aperio's SVS among
 * them.
 *
 * <p>The structure of the file is read here, with every number checked against the length of the file; a tile's bytes
 * are read where they lie and decoded by themselves: JPEG by the JDK, JPEG 2000 by JAI Image I/O, everything else by
 * TwelveMonkeys ImageIO, which gets each tile as a TIFF of its own. So several threads can decode at once.
 */
package org.hydramix.engine.slide.tiff;
