/** Tests. */
package org.hydramix.nodes.port;
