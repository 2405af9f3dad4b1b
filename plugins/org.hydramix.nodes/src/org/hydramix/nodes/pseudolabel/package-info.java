/** The Pseudo-Labeler node: guesses for tiles without labels. */
package org.hydramix.nodes.pseudolabel;
