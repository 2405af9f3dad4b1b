/** Tests. */
package org.hydramix.nodes.scorer;
