/** Tests of what the views share. */
package org.hydramix.nodes.view;
