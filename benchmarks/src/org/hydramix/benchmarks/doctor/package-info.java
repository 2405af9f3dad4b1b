/** {@code ./hydramix doctor}: what is installed here and whether it works, for a user who reports a problem. */
package org.hydramix.benchmarks.doctor;
