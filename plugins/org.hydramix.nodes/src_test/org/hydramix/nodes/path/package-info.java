/** Tests. */
package org.hydramix.nodes.path;
