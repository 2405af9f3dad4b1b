/** Tests of workflows in memory. */
package org.hydramix.host.workflow;
