/**
 * Benchmarks of the engine, each a sub-command of {@code ./hydramix bench}. They call the engine directly, never a
 * workflow, and write their figures to files; nothing here is installed in KNIME.
 */
package org.hydramix.benchmarks;
