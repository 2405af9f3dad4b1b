/** Tests. */
package org.hydramix.nodes.learner;
