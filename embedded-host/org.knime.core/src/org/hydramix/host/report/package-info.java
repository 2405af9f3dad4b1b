/**
 * What an executed workflow has to show: a page in HTML without script, the views of its nodes as a page each that
 * stands by itself (nothing is asked of anybody, everything is inside), and a comparison in text for the console.
 *
 * <p>Nothing here knows particular nodes. A node with a view shows that, and its tables folded; others show their
 * tables by convention:
 * <ul>
 * <li>a table with images is a gallery; columns {@code X} and {@code Y} mark the true position in px, and
 * {@code Predicted X} and {@code Predicted Y} the predicted one,</li>
 * <li>the first tables of end nodes of the same kind with the same row keys are compared side by side.</li>
 * </ul>
 */
package org.hydramix.host.report;
