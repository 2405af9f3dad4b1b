/** From a workflow in memory to a workflow directory in the format that KNIME saves. */
package org.hydramix.host.save;
