/**
 * Cells in whole images. The network slides over the image block by block; every patch votes for the place where it sees
 * a cell, with the probability that there is one; where votes gather is a cell.
 *
 * <p>Three stages run at the same time, as in QuPath's pixel processor: a supplier reads regions, a processor runs the
 * network, and an output handler turns votes into cells. Queues between them are short, so that memory does not depend on
 * the size of the image. Blocks overlap by all that can influence a cell; a cell belongs to the block in whose core its
 * centroid lies, so that block size and order do not show in the result.
 */
package org.hydramix.engine.dense;
