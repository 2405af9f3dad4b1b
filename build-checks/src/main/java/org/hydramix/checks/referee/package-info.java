/**
 * The API referee: what our bundles use of KNIME, and what the embedded host offers in KNIME's name, must be in the
 * listing of KNIME 5.8's API.
 */
package org.hydramix.checks.referee;
