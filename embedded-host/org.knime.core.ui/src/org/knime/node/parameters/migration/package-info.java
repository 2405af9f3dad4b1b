/** How settings that an older version stored are read. */
package org.knime.node.parameters.migration;
