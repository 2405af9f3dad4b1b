/** The HydraMix Learner node: trains a model. */
package org.hydramix.nodes.learner;
