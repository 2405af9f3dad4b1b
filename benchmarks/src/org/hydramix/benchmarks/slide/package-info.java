/** Whole slides of any size: how long they take, and that memory does not depend on their size. */
package org.hydramix.benchmarks.slide;
