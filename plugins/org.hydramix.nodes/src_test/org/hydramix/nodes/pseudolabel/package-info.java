/** Tests. */
package org.hydramix.nodes.pseudolabel;
