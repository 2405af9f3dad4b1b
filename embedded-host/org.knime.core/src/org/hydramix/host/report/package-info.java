/**
 * What an executed workflow has to show: a page in HTML that stands by itself (no script, no request to anywhere,
 * images inside), and a comparison in text for the console.
 *
 * <p>Nothing here knows particular nodes. Tables are shown by convention:
 * <ul>
 * <li>a first column {@code Step} makes learning curves,</li>
 * <li>a square table whose row keys are its column names is a confusion matrix, rows being the truth,</li>
 * <li>a table with images is a gallery; columns {@code X} and {@code Y} mark the true position in px, and
 * {@code Predicted X} and {@code Predicted Y} the predicted one,</li>
 * <li>the first tables of end nodes of the same kind with the same row keys are compared side by side.</li>
 * </ul>
 */
package org.hydramix.host.report;
