/** Tests of what holds for all nodes, and of the template workflows. */
package org.hydramix.nodes;
