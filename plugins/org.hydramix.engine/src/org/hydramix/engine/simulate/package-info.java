/**
 * Synthetic tissue: H&amp;E-like images with dots, for the demo and for tests that need data without a licence.
 *
 * <p>It is made up, and looks like tissue only as far as the task needs: three kinds of nuclei that differ in size,
 * shape and chromatin, some of them in between two kinds, on a background of fibres and cytoplasm, stained and scanned
 * differently at each site. What works here says nothing about patients.
 */
package org.hydramix.engine.simulate;
