/** Tests. */
package org.hydramix.nodes.predictor;
