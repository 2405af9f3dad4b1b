/** The console log, in the layout of KNIME's batch application. */
package org.hydramix.host.log;
