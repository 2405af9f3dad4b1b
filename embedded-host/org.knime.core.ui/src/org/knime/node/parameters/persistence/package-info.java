/** How a setting is stored. */
package org.knime.node.parameters.persistence;
