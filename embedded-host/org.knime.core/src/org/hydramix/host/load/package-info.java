/** From a workflow directory to a workflow in memory. */
package org.hydramix.host.load;
