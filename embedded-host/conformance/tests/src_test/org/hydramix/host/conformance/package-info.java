/** Runs workflows through the real launcher, in a process of their own, and compares with what KNIME 5.8.3 did. */
package org.hydramix.host.conformance;
