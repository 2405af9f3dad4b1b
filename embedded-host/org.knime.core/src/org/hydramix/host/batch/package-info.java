/** The batch application: KNIME's command line and exit codes. */
package org.hydramix.host.batch;
