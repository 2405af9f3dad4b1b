/** Tests. */
package org.hydramix.nodes.tile;
