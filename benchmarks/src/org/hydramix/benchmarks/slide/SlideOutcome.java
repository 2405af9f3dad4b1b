package org.hydramix.benchmarks.slide;

/**
 * What the process that searched one slide says.
 *
 * @param side of the slide in px
 * @param tissueMegapixels that were searched
 * @param cells found
 * @param seconds from opening the slide to the last cell
 * @param residentMegabytes most memory that the process ever held, heap, engine and code together (Linux: VmHWM); NaN if
 *            the system does not tell
 * @param heapMegabytes most of Java's heap in use
 */
record SlideOutcome(int side, double tissueMegapixels, long cells, double seconds, double residentMegabytes,
    double heapMegabytes) {
}
