/** Tests of the settings tree and its files. */
package org.knime.core.node.config.base;
