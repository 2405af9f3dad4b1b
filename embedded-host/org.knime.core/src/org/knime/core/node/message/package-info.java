/** Messages that nodes show to their user. */
package org.knime.core.node.message;
