/** The programs that {@code ./hydramix bench speed} starts: each does one thing over and over and says how long it took. */
package org.hydramix.benchmarks.speed.child;
