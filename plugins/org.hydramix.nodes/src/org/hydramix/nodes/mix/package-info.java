/** The Sharpen &amp; Mix node: the training set is completed, and a look at what training will see. */
package org.hydramix.nodes.mix;
