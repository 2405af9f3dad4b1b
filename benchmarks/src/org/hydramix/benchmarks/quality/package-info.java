/**
 * {@code bench quality}: HydraMix against supervised training and against itself with one part taken out, on the same
 * cells, from the same weights, over several seeds.
 */
package org.hydramix.benchmarks.quality;
