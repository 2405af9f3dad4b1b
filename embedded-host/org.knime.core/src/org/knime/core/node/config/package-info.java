/** Configs that also hold data types and cells. */
package org.knime.core.node.config;
