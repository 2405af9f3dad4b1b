/** The two port types: a training set on its way to the Learner, and a trained model. */
package org.hydramix.nodes.port;
