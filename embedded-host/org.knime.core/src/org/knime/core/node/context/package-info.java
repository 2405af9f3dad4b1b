/** What a single node was created with: its ports. */
package org.knime.core.node.context;
