/** Tests of addresses relative to a workflow. */
package org.hydramix.host.context;
