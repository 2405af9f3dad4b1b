/** KNIME's typed settings tree: configs that hold entries, and its XML file format. */
package org.knime.core.node.config.base;
