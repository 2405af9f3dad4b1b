/** The KNIME nodes: one package a node, and one for each thing that several nodes share. */
package org.hydramix.nodes;
