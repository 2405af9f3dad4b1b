/** {@code ./hydramix bench detect}: how well cells of whole images are found from few annotated images. */
package org.hydramix.benchmarks.detect;
