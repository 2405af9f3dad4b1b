/** Tests. */
package org.hydramix.nodes.mix;
