/** Nodes that show every behaviour of a host that the recordings look at. */
package conformance.nodes;
