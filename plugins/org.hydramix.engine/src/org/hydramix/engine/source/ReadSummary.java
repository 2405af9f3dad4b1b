package org.hydramix.engine.source;

import java.util.SortedMap;

/**
 * What was read.
 *
 * @param images number of images that tiles were cut from
 * @param labelledByClass labelled tiles, or cells of annotated images, of each class
 * @param unlabelled number of unlabelled tiles
 * @param skipped number of files and rows that were not used
 */
public record ReadSummary(int images, SortedMap<String, Integer> labelledByClass, int unlabelled, int skipped) {

    /** @return number of labelled tiles */
    public int labelled() {
        return labelledByClass.values().stream().mapToInt(Integer::intValue).sum();
    }
}
