/** Tests. */
package org.hydramix.nodes.reader;
